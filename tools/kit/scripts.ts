/**
 * Module scripts of the built pages as classic ones: every page's set of scripts becomes one file that needs no import, because a browser opens no module from a disk.
 * What the site loads when near is in the same file, asleep until it is asked for.
 */
import { join, resolve } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import type { Locale } from '../../src/i18n/locale.ts';

/** Vite writes which files to fetch ahead of each lazy one; from a disk there is nothing to fetch. */
const AHEAD = /const __vite__mapDeps=\([^\n]*?\)=>i\.map\(i=>d\[i\]\);/;

/** @throws Error when Vite's list of files to fetch ahead has a shape we do not know */
export function withoutFetchingAhead(code: string, file: string): string {
  const quiet = code.replace(AHEAD, 'const __vite__mapDeps=()=>[];');
  if (/__vite__mapDeps=(?!\(\)=>\[\])/.test(quiet))
    throw new Error(
      `${file}: the list of files to fetch ahead is not as expected (mend AHEAD in tools/kit/scripts.ts)`,
    );
  return quiet;
}

/** What a play is given in each language (src/plays/given.client.ts). */
const GIVEN = /\b(en|fr):\(\)=>(?:\w+\(\(\)=>)?import\([`'"]\.\/given\.[\w-]+\.js[`'"]\)(?:,\[\]\))?/g;

/** A kit has one language: what plays are given in the other stays out. @throws Error when it is asked for in a shape we do not know */
export function inOneLanguage(code: string, locale: Locale, file: string): string {
  const kept = code.replace(GIVEN, (asked, language: string) =>
    language === locale ? asked : `${language}:()=>Promise.resolve({default:"null"})`,
  );
  const imports = (text: string): number => text.split(/import\([`'"]\.\/given\./).length - 1;
  if (imports(kept) * 2 !== imports(code))
    throw new Error(`${file}: what plays are given is not asked for as expected (mend GIVEN in tools/kit/scripts.ts)`);
  return kept;
}

/** A page's set of scripts as one module that imports them in the page's order. */
const START = 'kit:start';
const plugin = (dist: string, sources: readonly string[], locale: Locale): Plugin => ({
  name: 'kit',
  resolveId: (id) => (id === START ? id : null),
  load: (id) =>
    id === START ? sources.map((source) => `import ${JSON.stringify(resolve(join(dist, source)))};`).join('\n') : null,
  transform: (code, id) => (id === START ? null : inOneLanguage(withoutFetchingAhead(code, id), locale, id)),
});

/** What has no use from a disk. A library may have a method called fetch: its definition and its calls are not meant. */
const NEEDS_A_SERVER =
  /\bimport\s*\(|\bimport\.meta\b|(?<![.\w$])fetch\s*\((?![^()]*\)\s*\{)|\b(?:window|globalThis|self)\.fetch\b|\bXMLHttpRequest\b|\bserviceWorker\b/;

/** A short name for a set of scripts: `/_astro/Page.astro_astro….js` gives `page`. */
export const scriptName = (sources: readonly string[]): string =>
  sources.map((source) => (source.split('/').at(-1)?.split('.')[0] ?? '').replace(/\W/g, '').toLowerCase()).join('-');

/**
 * @param dist folder of the built site
 * @param sources addresses of module scripts as a page names them, in its order
 * @param locale the language of the kit
 * @returns one classic script that does what they do
 * @throws Error naming the file when one is missing, or when something that cannot run from a disk is left
 */
export async function classicScript(dist: string, sources: readonly string[], locale: Locale): Promise<string> {
  const bundle = await rolldown({
    input: START,
    plugins: [plugin(dist, sources, locale)],
    transform: { define: { 'import.meta.resolve': 'undefined', 'import.meta.url': 'location.href' } },
    logLevel: 'silent',
  });
  // Modules are strict; so must be what is made of them, or functions inside blocks leave their blocks.
  const { output } = await bundle.generate({ format: 'iife', strict: true, codeSplitting: false, minify: true });
  await bundle.close();
  const code = output[0].code;
  const left = NEEDS_A_SERVER.exec(code);
  if (left)
    throw new Error(
      `${sources.join(', ')}: "${left[0]}" cannot work from a disk (build it into the page, or keep it off the kit)`,
    );
  return code;
}
