// Slack's own client of the Web API: what it takes for Slack is Slack enough. One line of output for each thing that went as it should.
const { WebClient } = require('@slack/web-api');

const client = new WebClient(process.env.BOT_TOKEN, { slackApiUrl: `${process.env.API_URL}/`, retryConfig: { retries: 2, minTimeout: 10, maxTimeout: 20 } });
const channel = process.env.CHANNEL;

async function refused(code, call) {
  try {
    await call();
    console.log(`not refused: ${code}`);
  } catch (error) {
    console.log(error.data?.error === code ? code : String(error));
  }
}

(async () => {
  const me = await client.auth.test();
  console.log(`auth ${me.user_id} ${me.response_metadata.scopes.includes('chat:write')}`);

  const metadata = { event_type: 'talkbot_message', event_payload: { id: 'one' } };
  const blocks = [{ type: 'markdown', text: '**answer**' }, { type: 'actions', elements: [{ type: 'button', action_id: 'a', value: 'v', text: { type: 'plain_text', text: 'A' } }] }];
  const root = await client.chat.postMessage({ channel, text: 'root', blocks, metadata });
  await client.chat.update({ channel, ts: root.ts, text: 'edited', blocks });
  for (let i = 0; i < 3; i++) await client.chat.postMessage({ channel, thread_ts: root.ts, text: `reply ${i}` });
  let seen = [];
  for await (const page of client.paginate('conversations.replies', { channel, ts: root.ts, limit: 2, include_all_metadata: true })) seen = seen.concat(page.messages);
  console.log(`replies ${seen.map((message) => message.text).join(',')} ${seen.every((message) => message.bot_id)}`);

  const ephemeral = await client.chat.postEphemeral({ channel, user: process.env.PERSON, text: 'for you' });
  await refused('message_not_found', () => client.chat.update({ channel, ts: ephemeral.message_ts, text: 'no' }));
  await client.chat.delete({ channel, ts: root.ts });
  await refused('message_not_found', () => client.chat.delete({ channel, ts: root.ts }));
  await refused('no_text', () => client.chat.postMessage({ channel }));
  await refused('invalid_blocks', () => client.chat.postMessage({ channel, text: 'x', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }] }));
  await refused('not_allowed_token_type', () => client.apps.connections.open());
  await refused('unknown_method', () => client.apiCall('brand.new'));
  await refused('invalid_auth', () => new WebClient('xoxb-wrong', { slackApiUrl: `${process.env.API_URL}/` }).auth.test());

  const person = await client.users.info({ user: process.env.PERSON });
  console.log(`person ${person.user.id} ${person.user.is_restricted}`);
  await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: '1.1', status: 'is reading' });
  await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts: [{ title: 'a', message: 'b' }] });
  await client.views.publish({ user_id: process.env.PERSON, view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Home' } }] } });
  await refused('exchanged_trigger_id', () => client.views.open({ trigger_id: 'old', view: { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [] } }));
  console.log(`history ${(await client.conversations.history({ channel })).messages.length}`);
})().catch((error) => console.log(`failed ${error.stack}`));
