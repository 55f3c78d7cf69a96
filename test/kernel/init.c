/* The first process of test:kernel's boots: says which kernel runs it, and turns the machine off. */
#include <stdio.h>
#include <sys/reboot.h>
#include <sys/utsname.h>
#include <unistd.h>

int main(void)
{
	struct utsname name;

	uname(&name);
	printf("init of %s on %s\n", name.release, name.machine);
	fflush(stdout);
	sleep(1);
	return reboot(RB_POWER_OFF);
}
