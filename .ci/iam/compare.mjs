// Asks @cloud-copilot/iam-simulate for every case of evaluator-cases.json, and fails on any difference that
// differences.json does not name with its reason, on a name there that no longer differs, and if nothing was compared.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const [modules, casesFile, differencesFile] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(modules, 'compare.mjs')));
const {runSimulation} = require('@cloud-copilot/iam-simulate');

const groups = JSON.parse(readFileSync(casesFile, 'utf8'));
const differences = JSON.parse(readFileSync(differencesFile, 'utf8'));
const ACCOUNT = '111122223333';
const WORDS = {Allowed: 'allow', ImplicitlyDenied: 'none', ExplicitlyDenied: 'deny'};

const document = (block, kind) => ({Version: block.version ?? '2012-10-17', Statement: block[kind]});

async function answer(block, [, , keys = {}, other = {}]) {
  const result = await runSimulation({
    request: {
      principal: `arn:aws:sts::${ACCOUNT}:assumed-role/files/ann`,
      action: other.action ?? block.action,
      resource: {resource: other.resource ?? block.resource, accountId: ACCOUNT},
      contextVariables: keys,
    },
    identityPolicies: [{name: 'identity', policy: document(block, 'identity')}],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(block['resource-policy'] && {resourcePolicy: document(block, 'resource-policy')}),
    ...(block.boundary && {permissionBoundaryPolicies: [{name: 'boundary', policy: document(block, 'boundary')}]}),
    ...(block.session && {sessionPolicy: document(block, 'session')}),
  }, {});
  if (result.resultType === 'error') return `refused: ${JSON.stringify(result.errors)}`;
  const ignored = result.result?.ignoredContextKeys ?? [];
  if (ignored.length) return `ignored keys: ${ignored}`;
  return WORDS[result.overallResult] ?? result.overallResult;
}

let compared = 0;
let agreed = 0;
const failures = [];
const unused = new Set(Object.keys(differences));
for (const {group, blocks} of groups) {
  for (const block of blocks) {
    for (const row of block.cases) {
      const name = `${group}: ${row[0]}`;
      const theirs = await answer(block, row);
      compared++;
      if (theirs === row[1]) agreed++;
      else if (name in differences) unused.delete(name);
      else failures.push(`${name}: ours ${row[1]}, theirs ${theirs}`);
    }
  }
}
for (const name of unused) failures.push(`${name}: named in differences.json, but does not differ`);
failures.forEach(line => console.error(line));
console.log(`IAM evaluator: ${compared} cases compared, ${agreed} agree, ${compared - agreed} differ,`
  + ` ${Object.keys(differences).length} of them for a known reason`);
if (failures.length || agreed < 350) process.exit(1);
