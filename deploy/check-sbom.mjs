// Holds a bill of materials (standard input) against the schema of CycloneDX 1.6, with the standard's own library:
//   npm install --prefix DIR @cyclonedx/cyclonedx-library ajv ajv-formats ajv-formats-draft2019
//   deploy/sbom | node deploy/check-sbom.mjs DIR
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { Spec, Validation } = createRequire(join(process.argv[2], 'package.json'))('@cyclonedx/cyclonedx-library');
const text = readFileSync(0, 'utf8');
const errors = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
if (errors !== null) {
  console.error('The bill of materials does not follow the schema:', errors);
  process.exit(1);
}
console.log(`The bill of materials follows the schema of CycloneDX 1.6; ${JSON.parse(text).components.length} components.`);
