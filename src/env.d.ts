declare namespace App {
  interface Locals {
    /** Id of the last section heading: the name of a table that follows it. */
    section?: string;
    /** Facts and claims cited on the page, in order of first use. Filled while the page renders; read by Endnotes. */
    notes?: import('./components/notes.ts').Notes;
    /** The page is a chapter; the chart that stands across its window before the first section, if it has one. */
    chapter?: { hero: string | undefined };
  }
}

declare module '*?made-en' {
  const json: string;
  export default json;
}
declare module '*?made-fr' {
  const json: string;
  export default json;
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: Record<string, unknown>,
  ): Promise<Uint8Array>;
}

declare module 'd3-geo-projection' {
  import type { GeoProjection, GeoStream } from 'd3-geo';
  import type { FeatureCollection } from 'geojson';
  export function geoProject(
    object: FeatureCollection,
    projection: GeoProjection | { stream(s: GeoStream): GeoStream },
  ): FeatureCollection;
}

declare module '@adobe/structured-data-validator' {
  interface Issue {
    rootType: string;
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
  }
  export default class Validator {
    constructor(vocabulary: object);
    validate(found: { jsonld: object; microdata: object; rdfa: object; errors: readonly object[] }): Promise<Issue[]>;
  }
}
