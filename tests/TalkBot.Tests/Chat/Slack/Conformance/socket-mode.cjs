// Slack's own client of Socket Mode.
const { SocketModeClient } = require('@slack/socket-mode');

const client = new SocketModeClient({
  appToken: process.env.APP_TOKEN,
  clientOptions: { slackApiUrl: `${process.env.API_URL}/` },
  clientPingTimeout: 500,
  logLevel: 'error',
});
client.on('connected', () => console.log('connected'));
client.on('app_mention', async ({ ack, event, retry_num }) => {
  if (event.text.endsWith('silence') && !retry_num) return;
  await ack();
  console.log(`event ${event.text.split(' ').pop()} ${retry_num ?? 0}`);
});
client.on('slash_commands', async ({ ack, body }) => {
  await ack({ response_type: 'ephemeral', text: `heard ${body.text}` });
  console.log(`command ${body.command}`);
});
client.on('interactive', async ({ ack, body }) => {
  await ack();
  console.log(`interactive ${body.type}`);
});
client.start();
