# syntax=docker/dockerfile:1
# Built from the lock files; the final image has no shell, no package manager and no user but 1654.
# Release builds pin both images by digest: --build-arg SDK=…@sha256:… --build-arg RUNTIME=…@sha256:…
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0-noble
# "extra" brings ICU, which string.Normalize needs, and the time zones.
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra

FROM ${SDK} AS build
# The builder sets it; a value of our own here would win over the platform that was asked for.
ARG TARGETARCH
WORKDIR /source
COPY global.json Directory.*.props Directory.Build.targets BannedSymbols.txt .editorconfig ./
COPY src/ src/
COPY prompts/ prompts/
COPY seeds/ seeds/
COPY deploy/publish deploy/publish
# A volume takes over what the image has there, its owner included.
RUN deploy/publish "${TARGETARCH:-amd64}" /app && mkdir /data

FROM ${RUNTIME}
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="TalkBot" \
      org.opencontainers.image.description="Answers questions from documents, with quotations that were found word for word" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /app
COPY --from=build /app /app
COPY --from=build --chown=1654:1654 /data /data
ENV Data__Path=/data \
    Telemetry__LogFormat=json \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_DbgEnableMiniDump=0
USER 1654:1654
VOLUME /data
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["/app/talkbot", "health"]
ENTRYPOINT ["/app/talkbot"]
