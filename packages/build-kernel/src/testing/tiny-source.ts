import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A kernel source of two objects and one module whose Makefile speaks kbuild's words (olddefconfig, bzImage, modules, modules_install, O=, CC, LLVM, KBUILD_BUILD_*, KCFLAGS)
 * and takes a second. What it compiles is real: objects in built-in.a, a vmlinux with symbols, an ELF module that depmod reads; what is up to date is not compiled again,
 * by the options that it looks at (include/config/NAME, .x.o.cmd). `built` in the source counts the times that make was called for the image.
 */
export function writeTinySource(folder: string, hello = HELLO): string {
  const files: Readonly<Record<string, string>> = {
    Makefile: MAKEFILE,
    Kconfig: KCONFIG,
    'drivers/hello.c': hello,
    'kernel/main.c': MAIN,
    'fs/open.c': 'int do_open(int n);\nint do_open(int n) { return n * 3; }\n',
    'arch/x86/configs/tiny_defconfig': 'CONFIG_MODULES=y\n',
    'arch/x86/configs/hello_defconfig': 'CONFIG_MODULES=y\nCONFIG_WORLD=y\nCONFIG_HELLO=m\n',
    'drivers/Makefile': 'obj-$(CONFIG_HELLO) += hello.o\n',
    'arch/x86/Makefile': 'KBUILD_CFLAGS += -m64\n',
    'arch/x86/include/asm/tiny.h': '#define TINY 3\n',
    'include/linux/module.h': MODULE_H,
    'scripts/Makefile.modpost': '# modpost\n',
    'scripts/basic/fixdep.c': 'int main(void) { return 0; }\n',
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
config TABLE
	bool "A table"
config BOARD
	bool "A board"
config MODULE_SIG
	bool "Signed modules"
config MODULE_SIG_ALL
	bool "All modules"
	depends on MODULE_SIG
config MODULE_SIG_SHA256
	bool "SHA-256"
config MODULE_SIG_KEY
	string "Key"
config LOCALVERSION
	string "Local version"
config LOCALVERSION_AUTO
	bool "Automatic"
`

/** Of the source, of the architecture, and generated: a driver finds all three. */
const MODULE_H = `#include <asm/tiny.h>
#include <generated/utsrelease.h>
#define INFO(name, text) static const char name[] __attribute__((used, section(".modinfo"))) = text
INFO(license, "license=GPL");
INFO(vermagic, "vermagic=" UTS_RELEASE " SMP mod_unload");
INFO(depends, "depends=");
`

export const HELLO = `#define INFO(name, text) static const char name[] __attribute__((used, section(".modinfo"))) = text
INFO(license, "license=GPL");
INFO(vermagic, "vermagic=" RELEASE " SMP mod_unload");
INFO(depends, "depends=");
INFO(named, "name=hello");
const char *where(void);
const char *where(void) { return __FILE__ " " BUILT; }
`

/** With CONFIG_TABLE a variable of 4096 bytes more. */
const MAIN = `int do_open(int n);
void start(void);
int counter = 1;
#ifdef CONFIG_TABLE
char table[4096] = {1};
#endif
void start(void) { counter = do_open(counter); }
`

const MAKEFILE = `VERSION = 9
PATCHLEVEL = 9
SUBLEVEL = 9

RELEASE = $(VERSION).$(PATCHLEVEL).$(SUBLEVEL)$(shell sed -n 's/^CONFIG_LOCALVERSION="\\(.*\\)"$$/\\1/p' $(O)/.config)
BUILT = $(KBUILD_BUILD_USER)@$(KBUILD_BUILD_HOST) $(KBUILD_BUILD_TIMESTAMP)
ifneq ($(LLVM),)
CC = clang
LD = ld.lld
AR = llvm-ar
else
CC = $(CROSS_COMPILE)gcc
LD = $(CROSS_COMPILE)ld
AR = $(CROSS_COMPILE)ar
endif

# As Kconfig: the last word counts; what depends on something that is off goes without a word.
olddefconfig allnoconfig:
	@mkdir -p $(O)
	@if [ -n "$(KCONFIG_ALLCONFIG)" ]; then cp $(KCONFIG_ALLCONFIG) $(O)/.config; fi
	@if ! grep -q '^CONFIG_WORLD=y' $(O)/.config; then sed -i '/CONFIG_HELLO/d' $(O)/.config; fi
	@$(if $(LLVM),echo CONFIG_CC_IS_CLANG=y >> $(O)/.config)
tiny_defconfig hello_defconfig:
	@mkdir -p $(O) && cp arch/x86/configs/$@ $(O)/.config

# As conf --syncconfig: the file of each option that changed is touched, and what looks at the option is compiled again.
sync:
	@mkdir -p $(O)/include/config $(O)/kernel $(O)/fs $(O)/drivers
	@touch -a $(O)/include/config/auto.conf
	@grep '^CONFIG_' $(O)/.config | sort > $(O)/auto.conf.new
	@comm -3 $(O)/include/config/auto.conf $(O)/auto.conf.new | sed 's/^[[:space:]]*CONFIG_\\([A-Z0-9_]*\\)=.*/\\1/' | sort -u | while read n; do touch $(O)/include/config/$$n; done
	@mv $(O)/auto.conf.new $(O)/include/config/auto.conf
	@sed -n 's/^CONFIG_\\([A-Z0-9_]*\\)=y$$/#define CONFIG_\\1 1/p' $(O)/.config > $(O)/include/autoconf.h.new
	@cmp -s $(O)/include/autoconf.h.new $(O)/include/autoconf.h || cp $(O)/include/autoconf.h.new $(O)/include/autoconf.h

# What drivers are built with: kbuild's programs, generated headers. In M= from kernel-devel itself, which has it all in one tree.
prepare: sync
	@mkdir -p $(O)/include/generated $(O)/scripts/basic $(O)/scripts/kconfig
	@echo '#define UTS_RELEASE "$(RELEASE)"' > $(O)/include/generated/utsrelease.h
	@$(if $(HOSTCC),$(HOSTCC),gcc) -g -o $(O)/scripts/basic/fixdep $(CURDIR)/scripts/basic/fixdep.c
	@echo "$(CURDIR)" > $(O)/scripts/basic/.fixdep.cmd
	@: > $(O)/scripts/kconfig/conf
	@mkdir -p $(O)/include/config && : > $(O)/include/config/HELLO

# As kbuild from within the object tree.
compile = echo '  CC      $1' && cd $(O) && $(CC) -c $(KCFLAGS) $3 -include include/autoconf.h $(CURDIR)/$1 -o $2 && printf 'cmd_$2 := %s\\n\\ndeps_$2 := \\\\\\n$(foreach name,$4,    $$(wildcard include/config/$(name)) \\\\\\n)' '$(CC)' > $(dir $2).$(notdir $2).cmd

$(O)/kernel/main.o: kernel/main.c $(wildcard $(O)/include/config/TABLE)
	@$(call compile,kernel/main.c,kernel/main.o,,TABLE)
$(O)/fs/open.o: fs/open.c
	@$(call compile,fs/open.c,fs/open.o,,)
$(O)/drivers/hello.o: drivers/hello.c $(wildcard $(O)/include/config/LOCALVERSION)
	@$(call compile,drivers/hello.c,drivers/hello.o,-DRELEASE='"$(RELEASE)"' -DBUILT='"$(BUILT)"',LOCALVERSION)

image: $(O)/kernel/main.o $(O)/fs/open.o
	@cd $(O) && rm -f fs/built-in.a kernel/built-in.a && $(AR) cDPrST fs/built-in.a fs/open.o && $(AR) cDPrST kernel/built-in.a kernel/main.o
	@cd $(O) && $(LD) -r -o vmlinux fs/open.o kernel/main.o

bzImage: sync prepare
	@mkdir -p $(O)/arch/x86/boot
	@echo x >> $(CURDIR)/built
	@$(MAKE) image
	@echo "$(RELEASE)" > $(O)/include/config/kernel.release
	@{ head -c 514 /dev/zero; printf HdrS; echo "$(RELEASE) $(BUILT)"; head -c 4096 /dev/zero; } > $(O)/arch/x86/boot/bzImage
	@echo "0000000000000000 T start" > $(O)/System.map
	@: > $(O)/Module.symvers

ifneq ($(M),)
include arch/x86/Makefile
modules:
	@test -x scripts/basic/fixdep && test -r include/config/auto.conf
	@for c in $(M)/*.c; do echo "  CC [M]  $$c" && $(CC) -c $(KBUILD_CFLAGS) $(KCFLAGS) -Iinclude -Iarch/x86/include $$c -o $(M)/$$(basename $$c .c).ko || exit 2; done
	@: > $(M)/Module.symvers
else
# The image first, so that it is known what is compiled where a module is not.
modules: sync bzImage
	@: > $(O)/modules.order
	@if grep -q '^CONFIG_HELLO=m' $(O)/.config; then $(MAKE) $(O)/drivers/hello.o && cp $(O)/drivers/hello.o $(O)/drivers/hello.ko && echo drivers/hello.ko > $(O)/modules.order; fi

endif

# As scripts/sign-file: CMS without attributes, the kernel's struct module_signature, its magic.
sign = openssl cms -sign -binary -noattr -outform DER -md sha256 -nosmimecap -signer $(O)/certs/dpuos.pem -in $1 -out $(O)/sig && n=$$(stat -c %s $(O)/sig) && { cat $(O)/sig; printf '\\0\\0\\2\\0\\0\\0\\0\\0\\0\\0'; printf "\\\\$$(printf %03o $$((n / 256)))\\\\$$(printf %03o $$((n % 256)))"; printf '~Module signature appended~\\n'; } >> $1

dtbs:
	@mkdir -p $(O)/dts && if grep -q '^CONFIG_BOARD=y' $(O)/.config; then echo board > $(O)/dts/board.dtb; fi
dtbs_install:
	@mkdir -p $(INSTALL_DTBS_PATH)/vendor && if [ -e $(O)/dts/board.dtb ]; then cp $(O)/dts/board.dtb $(INSTALL_DTBS_PATH)/vendor/; fi

modules_install:
	@mkdir -p $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/kernel/drivers
	@sed 's,^,kernel/,' $(O)/modules.order > $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/modules.order
	@while read m; do cp $(O)/$$m $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/kernel/drivers/; done < $(O)/modules.order
	@if grep -q '^CONFIG_MODULE_SIG_ALL=y' $(O)/.config; then for m in $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/kernel/drivers/*.ko; do $(call sign,$$m); done; fi
	@echo kernel/fs/ext4/ext4.ko > $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/modules.builtin
	@: > $(INSTALL_MOD_PATH)/lib/modules/$(RELEASE)/modules.builtin.modinfo
`
