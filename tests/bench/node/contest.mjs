// @ts-check
// Two ways of doing one task, timed in turn: both see the same neighbors on the machine, so their
// ratio says more than their times.

import { createRequire } from "node:module";

const ROUNDS = 31;
/** Short tasks are repeated until a timing takes this long, in milliseconds. */
const SAMPLE = 4;

/** @typedef {() => unknown} Task */

export function printHead() {
  printLine("Node", "ours", "peer", "ratio", "goal");
}

/**
 * @param {string} what
 * @param {string} ours
 * @param {string} peer
 * @param {string} ratio
 * @param {string} goal
 */
export function printLine(what, ours, peer, ratio, goal) {
  console.log(`${what.padEnd(32)} ${ours.padStart(9)}  ${peer.padEnd(44)} ${ratio.padStart(6)} ${goal.padStart(6)}`);
}

/**
 * A text on the command line picks the lines that contain it.
 *
 * @param {string} what
 */
export function isWanted(what) {
  return what.includes(process.argv[2] ?? "");
}

/**
 * Sees that both give the same, times them, and prints the line.
 *
 * @param {string} what
 * @param {string} peer the package, whose version is printed
 * @param {number} goal the least ratio of its time to ours
 * @param {Task} ours
 * @param {Task} theirs
 * @param {(ours: any, theirs: any) => boolean} [same]
 */
export async function contest(what, peer, goal, ours, theirs, same = Object.is) {
  if (!isWanted(what)) return;
  if (!same(await ours(), await theirs())) throw new Error(`${what}: the responses differ`);
  const contenders = [];
  for (const task of [ours, theirs]) {
    contenders.push({ task, calls: await callsOf(task), times: /** @type {number[]} */ ([]) });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = Math.random() < 0.5 ? contenders : [...contenders].reverse();
    for (const { task, calls, times } of order) times.push(await milliseconds(task, calls));
  }
  const [mine, their] = contenders.map(({ times }) => times);
  const ratio = median(their.map((time, round) => time / mine[round]));
  const name = `${text(median(their)).padStart(9)} ${peer} ${version(peer)}`;
  printLine(what, text(median(mine)), name, ratio.toFixed(2), goal.toFixed(2));
}

/**
 * How often a task is repeated in one timing.
 *
 * @param {Task} task
 */
async function callsOf(task) {
  // What the compiler of the engine makes of it later is what counts.
  for (let end = performance.now() + 200; performance.now() < end;) await task();
  let calls = 1;
  while ((await milliseconds(task, calls)) * calls < SAMPLE) calls *= 2;
  return calls;
}

/**
 * Time of one call.
 *
 * @param {Task} task
 * @param {number} calls
 */
async function milliseconds(task, calls) {
  // One before, untimed: the cache holds what the other way left there.
  const response = task();
  const waits = response instanceof Promise;
  await response;
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) {
    if (waits) await task();
    else task();
  }
  return (performance.now() - start) / calls;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** @param {number} time in milliseconds */
function text(time) {
  return time < 1 ? `${(time * 1000).toFixed(2)} us` : `${time.toFixed(2)} ms`;
}

/** @param {string} peer */
function version(peer) {
  return createRequire(import.meta.url)(`./node_modules/${peer}/package.json`).version;
}
