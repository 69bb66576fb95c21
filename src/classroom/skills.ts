/** The competences that lessons name on their plan: content/classroom/skills.yaml, by frame of reference. */
import * as z from 'zod';
import { both } from '../data/content-file.ts';
import type { Locale } from '../i18n/locale.ts';
import { semicolon } from '../i18n/punctuation.ts';
import { tied } from '../i18n/tied.ts';
import { slug } from './shape.ts';

export const SKILLS_FILE = 'content/classroom/skills.yaml';

export const skillsSchema = z.strictObject({
  frames: z
    .array(
      z.strictObject({
        id: slug,
        name: both,
        /** Where it was read, as the page prints it. */
        read: both,
        skills: z.array(z.strictObject({ id: slug, name: both })).min(1),
      }),
    )
    .min(1),
});

export type SkillFrame = z.output<typeof skillsSchema>['frames'][number];

/**
 * The competences of a lesson as a page prints them, by frame; a frame that the lesson does not name is left out.
 * @param ids competences of the lesson
 */
export const skillsIn = (
  frames: readonly SkillFrame[],
  ids: readonly string[],
  locale: Locale,
): { name: string; read: string; named: string }[] =>
  frames.flatMap(({ name, read, skills }) => {
    const named = skills.filter(({ id }) => ids.includes(id)).map((skill) => skill.name[locale]);
    if (named.length === 0) return [];
    const whole = tied(named.join(semicolon(locale)), locale);
    return [{ name: name[locale], read: tied(read[locale], locale), named: whole }];
  });
