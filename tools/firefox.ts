/** A Firefox of the machine, driven by WebDriver BiDi over the socket that it opens itself: no driver to download, no dependency. Playwright drives only a Firefox of its own making. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIREFOXES, onPath } from './on-path.mjs';

/** Milliseconds that a start, and a single answer, may take on a machine that does much else. */
const PATIENCE = 60_000;

export interface Found {
  path: string;
  version: string;
}

/** FIREFOX_PATH, then a Firefox on the PATH. */
export function findFirefox(): Found | undefined {
  const path = process.env['FIREFOX_PATH'] ?? onPath(FIREFOXES);
  if (path === undefined) return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return { path, version: (stdout ?? '').trim() };
}

/** A page or a frame in one. */
export interface Context {
  context: string;
  url: string;
  children: Context[] | null;
}

interface Answer {
  id?: number;
  type: string;
  message?: string;
  result?: unknown;
}

/** Nothing is asked of Mozilla's servers, nothing opens by itself. */
const PREFERENCES = {
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.prefs.recommended': true,
  'ui.prefersReducedMotion': 1,
};

export class Firefox {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;
  private readonly child: ChildProcess;
  private readonly profile: string;
  private readonly socket: WebSocket;

  private constructor(child: ChildProcess, profile: string, socket: WebSocket) {
    this.child = child;
    this.profile = profile;
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.waiting.get(answer.id)?.(answer);
    });
  }

  /** Starts it without a window, with a profile of its own that goes when it is closed. */
  static async start(path: string): Promise<Firefox> {
    if (!existsSync(path)) throw new Error(`there is no Firefox at "${path}": correct FIREFOX_PATH, or unset it`);
    const profile = mkdtempSync(join(tmpdir(), 'eyes-everywhere-firefox-'));
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${value});`);
    writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
    const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    try {
      const socket = new WebSocket(`${await listening(child)}/session`);
      await new Promise((resolve, reject) => {
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', () => reject(new Error('its socket did not open')));
      });
      const firefox = new Firefox(child, profile, socket);
      await firefox.send('session.new', { capabilities: {} });
      return firefox;
    } catch (error) {
      await end(child, profile);
      throw error;
    }
  }

  async send<T>(method: string, params: object): Promise<T> {
    const id = ++this.last;
    const answer = await new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE);
      this.waiting.set(id, (one) => {
        clearTimeout(timer);
        resolve(one);
      });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    this.waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return answer.result as T;
  }

  /**
   * Opens an address in a page of its own.
   * @param wait for all of it, or for its own text alone: that a frame in it is refused counts as a failure of the whole
   */
  async open(url: string, wait: 'complete' | 'interactive' = 'complete'): Promise<Context> {
    const { context } = await this.send<Context>('browsingContext.create', { type: 'tab' });
    await this.send('browsingContext.navigate', { context, url, wait });
    return this.tree(context);
  }

  /** A page as it stands now, with its frames in their order. */
  async tree(root: string): Promise<Context> {
    const { contexts } = await this.send<{ contexts: Context[] }>('browsingContext.getTree', { root });
    return contexts[0]!;
  }

  /** Runs a function in a page or frame; what it returns must fit into JSON. */
  async run<T>({ context }: Pick<Context, 'context'>, work: () => T): Promise<Awaited<T>> {
    const { result, exceptionDetails } = await this.send<{
      result?: { value: string };
      exceptionDetails?: { text: string };
    }>('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${work.toString()})()) ?? null))()`,
      target: { context },
      awaitPromise: true,
    });
    if (!result) throw new Error(exceptionDetails?.text);
    return JSON.parse(result.value) as Awaited<T>;
  }

  /** Presses the middle of the element with the mouse. */
  async press({ context }: Pick<Context, 'context'>, selector: string): Promise<void> {
    const { nodes } = await this.send<{ nodes: { sharedId: string }[] }>('browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: selector },
      maxNodeCount: 1,
    });
    const [element] = nodes;
    if (!element) throw new Error(`nothing is ${selector}`);
    await this.send('script.callFunction', {
      functionDeclaration: "(one) => one.scrollIntoView({ block: 'center' })",
      arguments: [element],
      target: { context },
      awaitPromise: false,
    });
    await this.send('input.performActions', {
      context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  async close(): Promise<void> {
    this.socket.close();
    await end(this.child, this.profile);
  }
}

/** The address at which it listens, as it says itself. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`it did not start in time: ${said}`)), PATIENCE);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.on('error', reject);
    child.on('exit', () => {
      clearTimeout(timer);
      reject(new Error(`it ended: ${said}`));
    });
  });
}

async function end(child: ChildProcess, profile: string): Promise<void> {
  if (child.exitCode === null && child.pid !== undefined) {
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill();
    await ended;
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
