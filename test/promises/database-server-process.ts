import { startDatabaseServer } from '@kps/local/database-server'

// A database server in a process of its own, so that a test can kill it. It says its port, and ends when its input does.
const [folder = '', port = '0', adminKey = '', authPublicKeyPem = ''] = process.argv.slice(2)
const server = await startDatabaseServer({ folder, port: Number(port), adminKey, authPublicKeyPem })
process.stdout.write(`${server.port}\n`)
process.stdin.resume()
process.stdin.once('end', () => void server.close())
