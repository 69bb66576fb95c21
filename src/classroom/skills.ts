/** The competences that lessons name on their plan: content/classroom/skills.yaml, by frame of reference. */
import * as z from 'zod';
import { both } from '../data/content-file.ts';
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
