/** Property tests draw the same cases on every machine; `FC_SEED=7 npx vitest run` draws others. */
import fc from 'fast-check';

const asked = process.env.FC_SEED;
const seed = asked === undefined ? 20261123 : Number(asked);
if (!Number.isInteger(seed)) throw new Error(`FC_SEED is "${asked}": give a whole number, such as 7, or leave it out`);
fc.configureGlobal({ seed });
