/**
 * The address of a repository that dnf and we understand alike: http, https, or a file's with an absolute path on this machine (RFC 8089),
 * every `%` beginning an escape (RFC 3986, section 2.1). dnf's `$releasever` and `$basearch` may stand in it.
 */
export const REPOSITORY_URL = /^(https?:\/\/(?!\/)|file:\/\/(localhost)?\/)([^\s"<>\\^`|%]|%[0-9A-Fa-f]{2})*$/

/** What REPOSITORY_URL takes, for messages that say what was expected. */
export const REPOSITORY_URL_FORM =
  'an address that begins with https://, http:// or file:///, with blanks, % and the like escaped (%20, %25)'
