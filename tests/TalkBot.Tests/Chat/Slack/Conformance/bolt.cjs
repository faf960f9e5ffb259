// A bot of others, written with Bolt.
const { App } = require('@slack/bolt');

const app = new App({
  token: process.env.BOT_TOKEN,
  appToken: process.env.APP_TOKEN,
  socketMode: true,
  logLevel: 'error',
  clientOptions: { slackApiUrl: `${process.env.API_URL}/` },
});
const plain = (text) => ({ type: 'plain_text', text });

app.event('app_mention', async ({ event, say }) => {
  await say({ text: `heard ${event.ts}`, thread_ts: event.thread_ts ?? event.ts, blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'more', value: 'v1', text: plain('More') }] }] });
});
app.message('direct', async ({ message, say }) => {
  await say({ text: 'direct answer', thread_ts: message.ts });
});
app.command('/ask', async ({ command, ack, respond }) => {
  await ack(`You asked: ${command.text}`);
  await respond({ text: 'private answer', response_type: 'ephemeral' });
});
app.action('x', async ({ action, ack, body, client, respond }) => {
  await ack();
  await respond({ text: `pressed ${action.value}`, replace_original: false });
  await client.views.open({
    trigger_id: body.trigger_id,
    view: { type: 'modal', callback_id: 'form', title: plain('Form'), submit: plain('Send'), blocks: [{ type: 'input', block_id: 'b', label: plain('Words'), element: { type: 'plain_text_input', action_id: 'w' } }] },
  });
});
app.view('form', async ({ ack, view, client, body }) => {
  await ack();
  await client.chat.postMessage({ channel: body.user.id, text: `wrote ${view.state.values.b.w.value}` });
});
app.shortcut('check', async ({ ack, respond, shortcut }) => {
  await ack();
  await respond({ text: `checked ${shortcut.message.text}`, response_type: 'ephemeral' });
});
app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'header', text: plain('Home') }] } });
});
app.start().then(() => console.log('ready'));
