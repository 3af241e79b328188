import { makeSealingJwk, publicHalf } from '@kps/local/house'

const made = makeSealingJwk()
console.log(`The secret HUB_SEALING_KEY, for the hub's door alone (wrangler secret put HUB_SEALING_KEY --env hub):

${JSON.stringify(made)}

The var HUB_PUBLIC_KEY, for the front door ([env.front-door.vars] in wrangler.toml):

${JSON.stringify(publicHalf(made))}`)
