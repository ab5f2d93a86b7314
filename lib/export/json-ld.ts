import type { Annotation } from '../model/annotation';
import { toCollection, toWebAnnotation } from '../model/web-annotation';

/**
 * Every passage, whole, as a W3C AnnotationCollection: the format that is read in again without loss.
 *
 * @param about.id IRI of the collection, such as a new `urn:uuid:`
 */
export function toJsonLd(
  annotations: readonly Annotation[],
  about: { id: string; label: string; created: string },
): string {
  return `${JSON.stringify(toCollection(annotations, about), null, 1)}\n`;
}

/** One passage as a Web Annotation that stands alone. */
export function toJsonLdAnnotation(annotation: Annotation): string {
  return `${JSON.stringify(toWebAnnotation(annotation), null, 1)}\n`;
}
