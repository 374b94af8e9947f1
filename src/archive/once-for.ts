/**
 * Computes what a function makes of the archive, or of an issue, once for each.
 *
 * Pages ask for the same orders and indexes; at ten thousand issues, making them again for each page
 * would be most of a build.
 */
export function onceFor<Subject extends object, Result>(
  make: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const made = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const known = made.get(subject) ?? { result: make(subject) };
    made.set(subject, known);
    return known.result;
  };
}
