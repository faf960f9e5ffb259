// A bot of others, written with discord.js: what it takes for Discord is Discord enough.
const { Client, GatewayIntentBits, Partials } = require('discord.js');

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel, Partials.Message],
  rest: { api: process.env.API_URL },
});

client.once('clientReady', async () => {
  await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
  console.log('ready');
});
client.on('messageCreate', async (message) => {
  if (message.author.bot || !message.mentions.has(client.user.id)) return;
  await message.channel.sendTyping();
  await message.reply({ content: `heard ${message.id}`, nonce: message.id, enforceNonce: true });
});
client.on('interactionCreate', async (interaction) => {
  await interaction.deferReply();
  await interaction.editReply('edited');
  await interaction.followUp('followed');
});
client.on('shardResume', () => console.log('resumed'));
client.login(process.env.TOKEN);
