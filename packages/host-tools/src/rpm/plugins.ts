/** A folder that exists in no root, whatever an RPM ships: one name longer than NAME_MAX (255, linux/limits.h). */
export const NO_PLUGINS = `/${'no-rpm-plugins-'.repeat(20)}`
