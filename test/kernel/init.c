/*
 * The first process of test:kernel's boots: says which kernel runs it, loads /driver.ko where there is one, and restarts the machine. No C library, of which a cross compiler may have none: numbers
 * of system calls are those of the kernel's asm/unistd.h.
 */
#if defined(__x86_64__)
enum { WRITE = 1, EXIT = 60, UNAME = 63, REBOOT = 169, OPENAT = 257, FINIT_MODULE = 313 };
static long call(long number, long a, long b, long c)
{
	long result;

	__asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
	return result;
}
#elif defined(__aarch64__)
enum { WRITE = 64, EXIT = 93, UNAME = 160, REBOOT = 142, OPENAT = 56, FINIT_MODULE = 273 };
static long call(long number, long a, long b, long c)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = a;
	register long x1 __asm__("x1") = b;
	register long x2 __asm__("x2") = c;

	__asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2) : "memory");
	return x0;
}
#elif defined(__riscv)
enum { WRITE = 64, EXIT = 93, UNAME = 160, REBOOT = 142, OPENAT = 56, FINIT_MODULE = 273 };
static long call(long number, long a, long b, long c)
{
	register long a7 __asm__("a7") = number;
	register long a0 __asm__("a0") = a;
	register long a1 __asm__("a1") = b;
	register long a2 __asm__("a2") = c;

	__asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1), "r"(a2) : "memory");
	return a0;
}
#endif

/* struct new_utsname of linux/utsname.h: system, node, release, version, machine, domain. */
static char names[6][65];

static void say(const char *text)
{
	long length = 0;

	while (text[length])
		length++;
	call(WRITE, 1, (long)text, length);
}

/* fcntl.h: paths start at the working directory. */
enum { AT_FDCWD = -100 };

static void load(const char *file)
{
	long fd = call(OPENAT, AT_FDCWD, (long)file, 0);

	if (fd < 0)
		return;
	say(call(FINIT_MODULE, fd, (long)"", 0) == 0 ? "loaded " : "cannot load ");
	say(file);
	say("\n");
}

void _start(void)
{
	call(UNAME, (long)names, 0, 0);
	say("init of ");
	say(names[2]);
	say(" on ");
	say(names[4]);
	say("\n");
	load("/driver.ko");
	/* linux/reboot.h: both magic numbers, and LINUX_REBOOT_CMD_RESTART, which ends a QEMU with -no-reboot: without ACPI, x86 can be halted, and not turned off. */
	call(REBOOT, 0xfee1dead, 672274793, 0x01234567);
	/* A machine that cannot be restarted: the kernel panics without its first process, which ends it too. */
	call(EXIT, 0, 0, 0);
}
