// Runs a program's tests with node:test, or compares values, and reports to the judge as docs/judge.md says.
// Started as `node --test-reporter={filepath} {filepath}`: this file is the program and the tests' reporter.
'use strict';
const fs = require('node:fs');
const { readFileSync, openSync, closeSync, writeSync } = fs;
const { createRequire } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { inspect, isDeepStrictEqual } = require('node:util');
const vm = require('node:vm');

const here = process.cwd();
const own = fs.realpathSync(__filename);
const leave = process.reallyExit.bind(process);
const { stringify } = JSON;
const { assign, create, getPrototypeOf, hasOwn, is, keys } = Object;
const { isArray } = Array;
const { abs } = Math;
const { from: bytesOf } = Buffer;
const now = performance.now.bind(performance);
const order = JSON.parse(readFileSync(0, 'utf8'));
const { token, mark } = order;
const tests = order.tests.map((file) => path.join(here, file));
const solution = path.join(here, order.solution);
const results = openSync('/proc/self/fd/1', 'a');
const complaints = openSync('/proc/self/fd/2', 'a');
closeSync(1);
openSync('/proc/self/fd/2', 'a'); // The lowest free descriptor, which is 1.
let sent = 0;

function cut(text) {
  const most = sent < 300_000 ? 4000 : 200;
  return `${text}`.length > most ? `${`${text}`.slice(0, most)} ...` : `${text}`;
}

/** One line to the judge, of which no `toJSON` of the program's has a part. */
function tell(record) {
  const line = bytesOf.call(Buffer, `\n${token} ${stringify(assign(create(null), record))}\n`);
  sent += line.length;
  for (let done = 0; done < line.length; ) done += writeSync(results, line, done);
}

/** Parts the output of one test from that of the next. */
function boundary(label) {
  try {
    writeSync(complaints, `\n${mark} ${label}\n`);
  } catch {
    // Closed by the program.
  }
}

function show(value) {
  try {
    return cut(inspect(value, { depth: 8, breakLength: 100, maxArrayLength: 200 }));
  } catch {
    return `<${typeof value} that cannot be shown>`;
  }
}

/** The fault with the frames of the person's own files. */
function explain(fault) {
  try {
    const said = fault instanceof Error ? fault.stack || `${fault}` : `thrown: ${show(fault)}`;
    const lines = said
      .split('\n')
      .filter((line) => !/^\s+at /.test(line) || (line.includes(here) && !line.includes(own)));
    return cut(lines.join('\n').replaceAll('file://', ''));
  } catch {
    return 'The program throws something that cannot be shown.';
  }
}

function fail(kind, message) {
  tell({ error: kind, message });
  leave(0);
}

/** A missing export is a SyntaxError too, of a program that can be parsed. */
function failToLoad(fault) {
  const parsed = !(fault instanceof SyntaxError) || /\bexport named\b|^Named export\b/.test(fault.message);
  fail(parsed ? 'load' : 'compile', explain(fault));
}

/** What an assertion compared. */
function sides(fault) {
  if (fault?.code !== 'ERR_ASSERTION' || fault.operator === undefined) return {};
  return { expected: show(fault.expected), actual: show(fault.actual) };
}

const started = new Map();
let begun = 0;
const maySkip = tests.some((file) => /\b(skip|todo)\b/.test(readFileSync(file, 'utf8')));

function begin(name) {
  started.set(name, begun);
  tell({ start: begun, name });
  boundary(begun);
  begun += 1;
}

function status(event) {
  const { details, skip, todo } = event.data;
  if (skip !== undefined || todo !== undefined) {
    return maySkip
      ? { status: 'skip', message: cut(skip ?? todo) }
      : { status: 'fail', message: 'The program skips the test.' };
  }
  if (event.type === 'test:pass') return { status: 'pass' };
  const fault = details.error?.cause ?? details.error;
  if (fault?.code === 'ERR_ASSERTION') return { status: 'fail', message: cut(fault.message), ...sides(fault) };
  return { status: 'error', message: explain(fault) };
}

/** Tests that the file defines plainly, known before the program could do anything about them. */
function written(file) {
  const text = readFileSync(file, 'utf8').replace(/^\/\*[\s\S]*?\*\//gm, '');
  return [...text.matchAll(/^(?:test|it)\((['"`])([^'"`\\$\n]+)\1/gm)].map((found) => found[2]);
}

/** Follows what node:test reports; a suite is told only when it has a fault of its own. */
async function follow(source) {
  const names = [];
  let total = 0;
  for await (const event of source) {
    const { nesting, name, details } = event.data;
    if (event.type === 'test:start') {
      names.length = nesting;
      names[nesting] = name;
    }
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const ownFault = event.type === 'test:fail' && details.error?.failureType !== 'subtestsFailed';
    if (details.type === 'suite' && !ownFault) continue;
    const label = [...names.slice(0, nesting), name].join(' > ');
    tell({ test: started.get(label) ?? -1, name: label, ms: details.duration_ms, ...status(event) });
    total += 1;
  }
  boundary('-');
  tell({ end: total });
  leave(0);
}

async function runTests() {
  const following = new Promise((resolve) => {
    module.exports = async function* report(source) {
      module.exports = {};
      resolve();
      await follow(source);
    };
  });
  const framework = require('node:test');
  framework.beforeEach((context) => begin(context.fullName ?? context.name));
  framework.afterEach(() => boundary('-'));
  const assert = require('node:assert');
  for (const part of [framework, assert, assert.strict, assert.AssertionError, assert.AssertionError.prototype]) {
    Object.freeze(part);
  }
  await following;
  tell({ ready: tests.flatMap(written) });
  const loaded = tests.map((file) => import(pathToFileURL(file)));
  for (const module of loaded) await module.catch(failToLoad);
  tell({ plan: tests.flatMap(written) });
}

/** Equal by the language's own rules; numbers may differ by the tolerance. */
function same(expected, actual, tolerance) {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return expected === actual || is(expected, actual) || abs(expected - actual) <= (tolerance ?? -1);
  }
  if (tolerance === undefined || typeof expected !== 'object' || expected === null) {
    return isDeepStrictEqual(actual, expected);
  }
  if (typeof actual !== 'object' || actual === null) return false;
  if (getPrototypeOf(expected) !== getPrototypeOf(actual)) return false;
  if (!isArray(expected) && getPrototypeOf(expected) !== Object.prototype) return isDeepStrictEqual(actual, expected);
  const names = keys(expected);
  if (names.length !== keys(actual).length) return false;
  for (let i = 0; i < names.length; i += 1) {
    if (!hasOwn(actual, names[i]) || !same(expected[names[i]], actual[names[i]], tolerance)) return false;
  }
  return true;
}

function evaluate(text, filename) {
  return vm.runInThisContext(`(${text}\n)`, { filename });
}

/** A value that needs nothing of the program, made before the program is there. */
function early(text) {
  try {
    return { value: evaluate(text, 'expected') };
  } catch {
    return undefined;
  }
}

/** The program's own names become reachable for expressions, be it a script, a CommonJS or an ES module. */
async function loadNames() {
  let script;
  try {
    script = new vm.Script(readFileSync(solution, 'utf8'), { filename: solution });
  } catch {
    const names = await import(pathToFileURL(solution)).catch(failToLoad);
    if (typeof names.default === 'function' && names.default.name) globalThis[names.default.name] = names.default;
    for (const name of Object.keys(names)) if (name !== 'default') globalThis[name] = names[name];
    return;
  }
  const shared = { exports: {} };
  Object.assign(globalThis, { require: createRequire(solution), module: shared, exports: shared.exports });
  try {
    script.runInThisContext();
    for (const name of Object.keys(shared.exports)) globalThis[name] ??= shared.exports[name];
  } catch (fault) {
    failToLoad(fault);
  }
}

async function compare({ call, expected, tolerance }, known) {
  try {
    const wanted = known ? known.value : await evaluate(expected, 'expected');
    const found = await evaluate(call, 'check');
    if (same(wanted, found, tolerance)) return { status: 'pass' };
    const [want, have] = [show(wanted), show(found)];
    return { status: 'fail', expected: want, actual: have, message: `expected ${want}, found ${have}` };
  } catch (fault) {
    return { status: 'error', message: explain(fault), expected };
  }
}

async function runValues() {
  const names = order.cases.map(({ call }) => call);
  const expected = order.cases.map((one) => early(one.expected));
  tell({ ready: names });
  await loadNames();
  tell({ plan: names });
  for (const [index, one] of order.cases.entries()) {
    begin(one.call);
    const from = now();
    const record = await compare(one, expected[index]);
    const ms = now() - from;
    boundary('-');
    tell({ test: index, name: one.call, ms, ...record });
  }
  tell({ end: order.cases.length });
  leave(0);
}

(order.kind === 'tests' ? runTests : runValues)();
