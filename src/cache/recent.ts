/**
 * Computes what a function makes of a subject once for as long as it is asked for again soon: the last
 * results are kept in memory, and the others are let go of, however many subjects there are.
 *
 * @param count - how many results are kept
 * @param letGo - is told of each subject whose result is no longer kept
 */
export function forRecent<Subject, Result>(
  count: number,
  make: (subject: Subject) => Result,
  letGo: (subject: Subject) => void = () => {},
): (subject: Subject) => Result {
  const made = new Map<Subject, { readonly result: Result }>();
  return (subject) => {
    const known = made.get(subject) ?? { result: make(subject) };
    // A map is in the order in which its keys were set: the first was asked for longest ago.
    made.delete(subject);
    made.set(subject, known);
    for (const oldest of made.size > count ? made.keys().take(1) : []) {
      made.delete(oldest);
      letGo(oldest);
    }
    return known.result;
  };
}
