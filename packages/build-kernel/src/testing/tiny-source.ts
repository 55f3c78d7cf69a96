import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A kernel source of one module whose Makefile speaks kbuild's words (olddefconfig, bzImage, modules, modules_install, O=, KBUILD_BUILD_*, KCFLAGS) and takes a
 * second. What it compiles is real: an ELF module that depmod reads. `built` in the source counts the times that it was compiled.
 */
export function writeTinySource(folder: string, hello = HELLO): string {
  const files: Readonly<Record<string, string>> = {
    Makefile: MAKEFILE,
    Kconfig: KCONFIG,
    'drivers/hello.c': hello,
    'arch/x86/configs/tiny_defconfig': 'CONFIG_MODULES=y\n',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

const KCONFIG = `config MODULES
	bool "Modules"
config HELLO
	tristate "Hello"
	depends on MODULES && WORLD
config WORLD
	bool "World"
config LOCALVERSION
	string "Local version"
config LOCALVERSION_AUTO
	bool "Automatic"
`

export const HELLO = `#define INFO(name, text) static const char name[] __attribute__((used, section(".modinfo"))) = text
INFO(license, "license=GPL");
INFO(vermagic, "vermagic=" RELEASE " SMP mod_unload");
INFO(depends, "depends=");
INFO(named, "name=hello");
const char *where(void);
const char *where(void) { return __FILE__ " " BUILT; }
`

const MAKEFILE = `VERSION = 9
PATCHLEVEL = 9
SUBLEVEL = 9

RELEASE = $(VERSION).$(PATCHLEVEL).$(SUBLEVEL)$(shell sed -n 's/^CONFIG_LOCALVERSION="\\(.*\\)"$$/\\1/p' $(O)/.config)
BUILT = $(KBUILD_BUILD_USER)@$(KBUILD_BUILD_HOST) $(KBUILD_BUILD_TIMESTAMP)

# As Kconfig: the last word counts; what depends on something that is off goes without a word.
olddefconfig allnoconfig:
	@mkdir -p $(O)
	@if [ -n "$(KCONFIG_ALLCONFIG)" ]; then cp $(KCONFIG_ALLCONFIG) $(O)/.config; fi
	@if ! grep -q '^CONFIG_WORLD=y' $(O)/.config; then sed -i '/CONFIG_HELLO/d' $(O)/.config; fi
tiny_defconfig:
	@mkdir -p $(O) && cp arch/x86/configs/$@ $(O)/.config

bzImage:
	@mkdir -p $(O)/arch/x86/boot $(O)/include/config
	@echo x >> $(CURDIR)/built
	@echo "$(RELEASE)" > $(O)/include/config/kernel.release
	@{ head -c 514 /dev/zero; printf HdrS; echo "$(RELEASE) $(BUILT)"; head -c 4096 /dev/zero; } > $(O)/arch/x86/boot/bzImage
	@echo "0000000000000000 T start" > $(O)/System.map
	@: > $(O)/Module.symvers

modules:
	@if grep -q '^CONFIG_HELLO=m' $(O)/.config; then echo '  CC [M]  drivers/hello.o'; gcc -c $(KCFLAGS) -DRELEASE='"$(RELEASE)"' -DBUILT='"$(BUILT)"' $(CURDIR)/drivers/hello.c -o $(O)/hello.ko; fi

modules_install:
	@mkdir -p $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/kernel/drivers
	@if [ -e $(O)/hello.ko ]; then cp $(O)/hello.ko $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/kernel/drivers/; echo kernel/drivers/hello.ko > $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/modules.order; else : > $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/modules.order; fi
	@echo kernel/fs/ext4/ext4.ko > $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/modules.builtin
	@: > $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/modules.builtin.modinfo
`
