// Discord as others wrote it (discord-digital-twin from npm), with a small control port through which a test in another
// process does what people do and waits for what they see. The folder that holds node_modules is the first argument. The
// first line on standard output says where everything is; the end of standard input ends it.
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

// The twin would listen to the whole network.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ready) {
  return listen.call(this, port, '127.0.0.1', ready)
}

const { DigitalDiscord } = await import(pathToFileURL(path.join(process.argv[2], 'node_modules/discord-digital-twin/dist/index.js')))

const TextChannel = 0
const Patience = 60_000
const discord = new DigitalDiscord({
  guild: { name: 'Talks' },
  channels: [{ name: 'general', type: TextChannel }],
  users: [{ username: 'alice' }],
})
await discord.start()
const channel = (await discord.prisma.channel.findFirst({ where: { type: TextChannel } })).id
const userId = await discord.getFirstNonBotUserId()

const actions = {
  // The commands are the last thing that a bot does when it comes.
  '/ready': async () => {
    while ((await discord.prisma.applicationCommand.count()) === 0) await new Promise((resume) => setTimeout(resume, 20))
    return {}
  },
  '/message': ({ channelId, content }) => discord.simulateUserMessage({ channelId, userId, content }),
  '/command': ({ channelId, name, options }) => discord.simulateSlashCommand({ channelId, userId, name, options }),
  '/menu': ({ channelId, name, message }) =>
    discord.simulateInteraction({
      type: 2,
      channelId,
      userId,
      data: { id: '2000000000000000001', name, type: 3, target_id: message.id, resolved: { messages: { [message.id]: message } } },
    }),
  '/press': ({ channelId, messageId, customId }) => discord.simulateButtonClick({ channelId, userId, messageId, customId }),
  '/submit': ({ channelId, customId, fields }) => discord.simulateModalSubmit({ channelId, userId, customId, fields }),
  '/thread': async ({ channelId, name }) => discord.channel(channelId).waitForThread({ timeout: Patience, predicate: (thread) => thread.name === name }),
  '/acknowledged': async ({ channelId, interactionId }) => {
    await discord.channel(channelId).waitForInteractionAck({ interactionId, timeout: Patience })
    return discord.channel(channelId).getInteractionResponse(interactionId)
  },
  '/seen': ({ channelId, contains }) =>
    discord.channel(channelId).waitForMessage({
      timeout: Patience,
      predicate: (message) => message.author.id === discord.botUserId && message.content.includes(contains),
    }),
}

const control = http.createServer(async (request, response) => {
  try {
    let body = ''
    for await (const piece of request) body += piece
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(await actions[request.url](JSON.parse(body))))
  } catch (error) {
    response.statusCode = 500
    response.end(JSON.stringify({ message: String(error) }))
  }
})
control.listen(0, () =>
  console.log(
    JSON.stringify({
      api: discord.restUrl,
      control: `http://127.0.0.1:${control.address().port}`,
      token: discord.botToken,
      guild: discord.guildId,
      bot: discord.botUserId,
      channel,
    }),
  ),
)
process.stdin.on('end', () => process.exit(0)).resume()
