/* A vendor's driver for test:kernel: says which kernel it was built for, and is gone on with once it is loaded. */
#include <generated/utsrelease.h>
#include <linux/init.h>
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/platform_device.h>

static struct platform_driver acme = { .driver = { .name = "acme" } };

static int __init acme_init(void)
{
	pr_info("acme driver for %s\n", UTS_RELEASE);
	return platform_driver_register(&acme);
}
module_init(acme_init);
MODULE_ALIAS("platform:acme");
MODULE_DESCRIPTION("test:kernel's driver");
MODULE_LICENSE("GPL");
