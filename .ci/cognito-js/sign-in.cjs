// Amazon's own Cognito client signs in to the local run, as a web or mobile app would: USER_SRP_AUTH, so that the
// password never leaves it. Every step that must work has a twin that must be refused.
// usage: node sign-in.cjs ENDPOINTS.JSON     (NODE_PATH names the folder of the client)
'use strict'

const {readFileSync} = require('node:fs')
const {randomBytes} = require('node:crypto')
const assert = require('node:assert/strict')
const {
  AuthenticationDetails, CognitoRefreshToken, CognitoUser, CognitoUserAttribute, CognitoUserPool,
} = require('amazon-cognito-identity-js')

const run = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const pool = new CognitoUserPool({UserPoolId: run.todo.userPoolId, ClientId: run.todo.clientId, endpoint: run.aws})
const email = `js-${randomBytes(6).toString('hex')}@example.com`
const first = `First-${randomBytes(9).toString('base64url')}1`
const second = `Second-${randomBytes(9).toString('base64url')}2`

const user = () => new CognitoUser({Username: email, Pool: pool})

/// What a call with a node-style callback comes to.
const outcome = call => new Promise((resolve, reject) =>
  call((error, result) => error ? reject(error) : resolve(result)))

/// What a call with the client's own kind of callbacks comes to.
const answer = call => new Promise((onSuccess, onFailure) => call({onSuccess, onFailure}))

const signIn = (who, password) => answer(callbacks =>
  who.authenticateUser(new AuthenticationDetails({Username: email, Password: password}), callbacks))

const refused = (code, promise) => assert.rejects(promise, {code})

async function mailedCode() {
  const url = new URL(run.mail)
  url.searchParams.set('to', email)
  const {messages} = await (await fetch(url)).json()
  const code = /\d{6}/.exec(messages[0]?.text ?? '')
  assert.ok(code, 'the inbox has no mail with a code')
  return code[0]
}

const todos = idToken => fetch(new URL('v1/todos', `${String(run.todo.api).replace(/\/*$/, '')}/`), {
  headers: idToken ? {Authorization: `Bearer ${idToken}`} : {},
})

let ann
let session

const steps = {
  'signs up': async () => {
    const attributes = [new CognitoUserAttribute({Name: 'email', Value: email})]
    await refused('InvalidPasswordException', outcome(done => pool.signUp(email, 'short', attributes, null, done)))
    const {userConfirmed} = await outcome(done => pool.signUp(email, first, attributes, null, done))
    assert.equal(userConfirmed, false)
    await refused('UserNotConfirmedException', signIn(user(), first))
  },
  'confirms by the mailed code': async () => {
    const code = await mailedCode()
    const wrong = code === '000000' ? '000001' : '000000'
    await refused('CodeMismatchException', outcome(done => user().confirmRegistration(wrong, false, done)))
    assert.equal(await outcome(done => user().confirmRegistration(code, false, done)), 'SUCCESS')
  },
  'signs in by SRP': async () => {
    await refused('NotAuthorizedException', signIn(user(), `${first}x`))
    ann = user()
    session = await signIn(ann, first)
    assert.equal(session.getIdToken().decodePayload().email, email)
  },
  'calls the API with the ID token': async () => {
    assert.equal((await todos(session.getIdToken().getJwtToken())).status, 200)
    assert.equal((await todos()).status, 401)
    assert.equal((await todos(`${session.getIdToken().getJwtToken()}x`)).status, 401)
  },
  'refreshes': async () => {
    const token = session.getRefreshToken()
    const altered = new CognitoRefreshToken({RefreshToken: `${token.getToken()}x`})
    await refused('NotAuthorizedException', outcome(done => user().refreshSession(altered, done)))
    const next = await outcome(done => ann.refreshSession(token, done))
    assert.notEqual(next.getIdToken().getJwtToken(), session.getIdToken().getJwtToken())
    assert.equal((await todos(next.getIdToken().getJwtToken())).status, 200)
  },
  'changes the password': async () => {
    await refused('NotAuthorizedException', outcome(done => ann.changePassword(`${first}x`, second, done)))
    assert.equal(await outcome(done => ann.changePassword(first, second, done)), 'SUCCESS')
    await refused('NotAuthorizedException', signIn(user(), first))
    ann = user()
    session = await signIn(ann, second)
  },
  'signs out everywhere': async () => {
    const token = session.getRefreshToken()
    assert.ok(await outcome(done => ann.getUserAttributes(done)))
    const kept = Object.assign(user(), {signInUserSession: session})
    assert.equal(await answer(callbacks => ann.globalSignOut(callbacks)), 'SUCCESS')
    await refused('NotAuthorizedException', outcome(done => kept.getUserAttributes(done)))
    await refused('NotAuthorizedException', outcome(done => user().refreshSession(token, done)))
  },
}

async function main() {
  const all = Object.entries(steps)
  let passed = 0
  for (const [name, step] of all) {
    try {
      await step()
    } catch (error) { // the next steps stand on this one
      console.error(`FAILED  ${name}: ${error.stack ?? error}`)
      break
    }
    console.log(`ok      ${name}`)
    passed++
  }
  console.log(`${passed} passed, ${all.length - passed} failed`)
  process.exitCode = passed === all.length ? 0 : 1
}

main()
