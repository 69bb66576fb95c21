/** The charts and plays by the question that a reader brings: content/pages/gallery.yaml. */
import * as z from 'zod';
import { both, contentFile } from './content-file.ts';
import type { Fault } from './fault.ts';
import type { YamlText } from './yaml-text.ts';

const ids = z.array(z.string()).default([]);

const gallerySchema = z.strictObject({
  title: both,
  description: both,
  about: both,
  /** What the list of questions is called. */
  questions: both,
  /** What marks a play among charts. */
  play: both,
  groups: z.array(
    z.strictObject({
      /** Its anchor on the page. */
      id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'expected an id of small letters and hyphens'),
      question: both,
      charts: ids,
      plays: ids,
    }),
  ),
});
export type Gallery = z.output<typeof gallerySchema>;
export const galleryFile = contentFile('content/pages/gallery.yaml', gallerySchema);

/** What the groups share out among themselves. */
interface Shared {
  charts: ReadonlySet<string>;
  plays: ReadonlySet<string>;
}
const kinds = [
  { key: 'charts', one: 'chart', list: 'src/charts/registry.ts' },
  { key: 'plays', one: 'play', list: 'src/i18n/plays.ts' },
] as const;

/** Every chart and every play stands in one group; no group is empty, no id twice. */
export function checkGallery({ data, placeOf }: Pick<YamlText<Gallery>, 'data' | 'placeOf'>, known: Shared): Fault[] {
  if (!data) return [];
  const fault = (path: (string | number)[], message: string): Fault => {
    const { line, column } = placeOf(path);
    return { file: galleryFile.path, line, column: String(column), message };
  };
  const faults: Fault[] = [];
  data.groups.forEach(({ id, charts, plays }, i) => {
    if (data.groups.findIndex((group) => group.id === id) < i)
      faults.push(fault(['groups', i, 'id'], `a second group "${id}" (each has an id of its own)`));
    if (charts.length + plays.length === 0)
      faults.push(fault(['groups', i], `the group "${id}" holds nothing (give it a chart, or take it away)`));
  });
  for (const { key, one, list } of kinds) {
    const groupOf = new Map<string, string>();
    data.groups.forEach((group, i) =>
      group[key].forEach((id, j) => {
        const other = groupOf.get(id);
        if (!known[key].has(id))
          faults.push(fault(['groups', i, key, j], `no ${one} "${id}" (correct the id: they stand in ${list})`));
        else if (other !== undefined)
          faults.push(
            fault(['groups', i, key, j], `the ${one} "${id}" stands in the group "${other}" already (leave it in one)`),
          );
        else groupOf.set(id, group.id);
      }),
    );
    for (const id of known[key])
      if (!groupOf.has(id))
        faults.push(fault(['groups'], `the ${one} "${id}" stands in no group (add it to the question it answers)`));
  }
  return faults;
}
