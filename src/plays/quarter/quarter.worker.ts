/** Lives and watches days off the main thread. One question at a time, each with its number, so that a late answer is not taken for a new one. */
import { drain } from '../../models/quarter/drain.ts';
import { quarterInSlices } from '../../models/quarter/quarter.ts';
import { otherDay, type Answer, type Question } from './ask.ts';

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const watched = drain(quarterInSlices(data.wish));
  const answer: Answer = data.rule
    ? { number: data.number, other: otherDay(watched, data.rule, data.wish) }
    : { number: data.number, watched };
  const { day, boxes, counts } = watched;
  const lists = answer.watched
    ? [day.colours, day.tracks.x, day.tracks.y, ...Object.values(boxes), ...Object.values(counts)]
    : [];
  // The lists are handed over, not copied.
  (postMessage as (message: Answer, transfer: ArrayBuffer[]) => void)(
    answer,
    lists.map((list: Uint8Array<ArrayBuffer>) => list.buffer),
  );
});
