import { describe, expect, it } from 'vitest';
import { madeModule } from '../../src/integrations/made.ts';
import type { Cast } from '../../src/plays/quarter/acts.ts';
import type { Given } from '../../src/plays/bench.client.ts';

const FILE = `${process.cwd()}/src/plays/quarter/given.ts`;
const read = async (id: string): Promise<Given> => {
  const [, json = ''] = /^export default (".*");$/.exec((await madeModule(id)) ?? '') ?? [];
  return JSON.parse(JSON.parse(json) as string) as Given;
};

describe('what a script is given is made at build', () => {
  it('in the language that it is asked for, with words and cast', async () => {
    const [english, french] = [await read(`${FILE}?made-en`), await read(`${FILE}?made-fr`)];
    expect(english.templates['act3.plain']).toMatch(/^On days/);
    expect(french.templates['act3.plain']).toMatch(/^Sur des jours/);
    expect((english['cast'] as Cast).rules).toHaveLength(8);
    expect(french['cast']).toEqual(english['cast']);
  });

  it('and every other import is left alone', async () => {
    expect(await madeModule(FILE)).toBeNull();
    expect(await madeModule(`${FILE}?worker`)).toBeNull();
  });
});
