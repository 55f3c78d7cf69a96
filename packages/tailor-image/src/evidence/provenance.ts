import type { FileEntry, ImageManifest } from '@dpuos/manifests'
import type { Part } from './inventory.ts'

/** What the statement says beside the image: where and by whom it was built. */
export interface Circumstances {
  /** The definition, relative to the workspace. */
  readonly definition: string
  /** sha256 of the resolved definition. */
  readonly definitionDigest: string
  /** `https://github.com/OWNER/REPO`; undefined outside of a workflow. */
  readonly repository: string | undefined
  /** Who vouches for the build: the workflow (`…/.github/workflows/x.yml@ref`), or this machine. */
  readonly builder: string
  /** The run, where there is one. */
  readonly invocation: string | undefined
}

export const PREDICATE_TYPE = 'https://slsa.dev/provenance/v1'
const BUILD_TYPE = 'https://github.com/dpuos/dpuos/tailor-image/v1'

/** Where a build happens, from what GitHub tells every step (docs.github.com, default environment variables). */
export function builderOf(
  env: Readonly<Record<string, string | undefined>>,
): Pick<Circumstances, 'repository' | 'builder' | 'invocation'> {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: name,
    GITHUB_WORKFLOW_REF: workflow,
    GITHUB_RUN_ID: run,
  } = env
  if (server === undefined || name === undefined) {
    return { repository: undefined, builder: 'https://github.com/dpuos/dpuos/local', invocation: undefined }
  }
  return {
    repository: `${server}/${name}`,
    builder: `${server}/${workflow ?? name}`,
    invocation:
      run === undefined
        ? undefined
        : `${server}/${name}/actions/runs/${run}/attempts/${env['GITHUB_RUN_ATTEMPT'] ?? '1'}`,
  }
}

/** The predicate of an SLSA v1 provenance (slsa.dev/spec/v1.0/provenance), as GitHub's attest action and cosign take it. */
export function provenancePredicate(
  image: ImageManifest,
  parts: readonly Part[],
  where: Circumstances,
): unknown {
  const { commit, dirty } = image.source
  return {
    buildDefinition: {
      buildType: BUILD_TYPE,
      externalParameters: {
        definition: where.definition,
        arch: image.arch,
        distro: image.distro,
        // Local changes: the commit alone does not tell what was built.
        ...(dirty ? { dirty: true } : {}),
      },
      internalParameters: {
        definitionDigest: where.definitionDigest,
        inputsDigest: image.inputs.digest,
        tools: image.tools,
      },
      resolvedDependencies: [
        ...(commit === null
          ? []
          : [
              {
                uri: where.repository === undefined ? 'git' : `git+${where.repository}`,
                digest: { gitCommit: commit },
              },
            ]),
        ...parts
          .filter(({ sha256 }) => !/^0+$/.test(sha256))
          .map(({ purl, sha256 }) => ({ uri: purl, digest: { sha256 } })),
      ],
    },
    runDetails: {
      builder: { id: where.builder, version: { dpuos: image.tool.version } },
      metadata: where.invocation === undefined ? {} : { invocationId: where.invocation },
    },
  }
}

/** The unsigned in-toto statement (in-toto.io/Statement/v1): these files, built like that. */
export const statementOf = (files: readonly FileEntry[], predicate: unknown): unknown => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: files.map(({ path: name, sha256 }) => ({ name, digest: { sha256 } })),
  predicateType: PREDICATE_TYPE,
  predicate,
})
