/** Which function gathers which kind: a kind without one does not compile. */
import type { Locale } from '../../i18n/locale.ts';
import { kinds, type KindId, type ShardId } from '../kinds.ts';
import { pack, type PackedShard, type SearchRecord } from '../record.ts';
import { chartRecords, townRecords } from './charts.ts';
import { lessonRecords } from './lessons.ts';
import { chapterRecords, pageRecords } from './prose.ts';
import { rowRecords, sourceRecords } from './rows.ts';
import { playRecords, sceneRecords, wordRecords } from './story.ts';

export const gather: Record<KindId, (locale: Locale) => SearchRecord[]> = {
  chapter: chapterRecords,
  word: wordRecords,
  row: rowRecords,
  chart: chartRecords,
  town: townRecords,
  scene: sceneRecords,
  play: playRecords,
  lesson: lessonRecords,
  page: pageRecords,
  source: sourceRecords,
};

/** All records of one shard, as it travels. */
export const shard = (id: ShardId, locale: Locale): PackedShard =>
  pack(kinds.filter((kind) => kind.shard === id).flatMap((kind) => gather[kind.id](locale)));
