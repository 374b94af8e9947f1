export interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly os?: readonly string[];
  readonly optional?: boolean;
}

/** An optional package that the lock file does not hold, and the place of the package that asks for it. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  readonly askedBy: string;
}

/** Finds the optional packages of one exact version that a lock file ought to name and does not. */
export function findMissing(packages: Readonly<Record<string, LockedPackage>>): MissingPackage[] {
  return Object.entries(packages).flatMap(([askedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d/.test(version))
      .filter(([name, version]) => !isLocked(packages, askedBy, name, version))
      .map(([name, version]) => ({ name, version, askedBy })),
  );
}

/** Looks a package up as Node does: beside the one that asks for it, and in every folder above. */
function isLocked(
  packages: Readonly<Record<string, LockedPackage>>,
  askedBy: string,
  name: string,
  version: string,
): boolean {
  for (let folder = askedBy; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found) return found.version === version;
    if (folder === '') return false;
  }
}
