import { n as __require, r as __toESM, t as __commonJSMin } from "./rolldown-runtime.mjs";
import { $ as UserError, A as integer, B as optional, C as common, D as description, E as check, F as minLength, G as record, H as picklist, I as minValue, J as strictObject, K as regex, L as nonEmpty, M as maxLength, N as maxValue, O as exactOptional, P as metadata, Q as ToolError, R as nullable, S as VerdictSchema, T as boolean, U as pipe, V as parse$1, W as rawTransform, X as transform, Y as string, Z as union$1, _ as ArchSchema, b as PositionSchema, d as cleanLine, f as editDistance, g as ARCHES, h as parseBytes, i as planCache, j as literal, k as getDotPath, l as NO_SPACE, m as formatPosition, n as toolsFor, o as restoreCache, p as nearest, q as safeParse, s as runAction, t as spec, u as shownPath, v as Count, w as array, x as Sha256, y as LAYERS, z as number$2 } from "./shared.mjs";
import { existsSync, lstatSync } from "node:fs";
import { once } from "node:events";
import { createHash } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import path from "node:path";
import { access, chmod, constants, copyFile, cp, link, lstat, mkdir, mkdtemp, open as open$1, readFile, readdir, readlink, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import path$1 from "node:path/posix";
// packages/manifests/src/toolchain.ts
const Repository = strictObject({
	id: string(),
	/** One or more base URLs, best first; `file://` for the sandbox distro. */
	baseurl: array(string()),
	metalink: optional(string()),
	/** Path of the armoured public key file(s), relative to the manifest's folder or absolute. */
	gpgkey: array(string()),
	/** Fingerprints (40 upper-case hex digits) that the keys must have. */
	fingerprints: array(string()),
	/** Is repomd.xml signed too (`repo_gpgcheck`)? */
	signedMetadata: boolean(),
	enabled: boolean()
});
const Accelerator = strictObject({
	/** `kvm` only where a probe guest was seen to run with it. */
	kind: picklist(["kvm", "tcg"]),
	/** Why: `kvm-usable`, `kvm-absent`, `kvm-denied`, `kvm-aborts`, `kvm-hangs`, `foreign-arch`. */
	reason: string(),
	/** One sentence for the user, with the remedy where there is one. */
	detail: string(),
	/** How long the probe took, milliseconds. */
	probeMs: number$2()
});
/** What setup-openeuler-toolchain hands over: which distribution, from which repositories, with which host tools. */
const ToolchainManifest = strictObject({
	schema: literal("dpuos.toolchain/v1"),
	...common,
	host: strictObject({
		id: string(),
		version: string(),
		arch: ArchSchema
	}),
	distro: strictObject({
		/** Catalog id, for example `openEuler-24.03-LTS-SP2` or `sandbox`. */
		id: string(),
		/** dnf's $releasever. */
		releasever: string(),
		kernel: string(),
		systemd: string()
	}),
	arch: ArchSchema,
	repositories: array(Repository),
	accelerator: Accelerator,
	/** Folder in which dnf keeps metadata and RPMs, shared by later actions; absolute. */
	dnfCache: string()
});
// packages/manifests/src/boot.ts
/** One expectation and what the guest said to it. */
const Check = strictObject({
	id: string(),
	verdict: VerdictSchema,
	expected: string(),
	actual: string()
});
/**
* Instructions that a guest of one emulated CPU runs until it is up, the smallest of some boots: the same on a busy host and an idle one. Counts of
* different keys cannot be compared.
*/
const Instructions = strictObject({
	key: strictObject({
		path: picklist(["uefi", "direct"]),
		qemu: string(),
		/** Versioned machine type. */
		machine: string(),
		cpu: string(),
		/** Bytes. */
		memory: Count,
		/** Nanoseconds of guest time for an instruction, as a power of two. */
		shift: Count,
		/** Kernel command line without the names of file systems. */
		cmdline: string(),
		/** Digest of the probe in the guest. */
		probe: string()
	}),
	/** When the kernel starts, when it hands over to the initramfs, when systemd has nothing left to start; null: not seen. */
	kernel: nullable(Count),
	initramfs: nullable(Count),
	up: Count,
	/** `up` of each boot. */
	runs: array(Count),
	/** The earlier count that this was held against, or why there was none. */
	baseline: union$1([Count, string()])
});
/** What a system that nobody uses takes, over a quiet window. */
const Footprint = strictObject({
	/** Seconds that were watched. */
	window: number$2(),
	/** Kibibytes of memory that new programs cannot have (MemTotal - MemAvailable). */
	memoryKib: nullable(Count),
	processes: Count,
	threads: Count,
	kernelThreads: Count,
	/** Wake-ups a second of all processes and kernel threads: voluntary context switches. */
	wakeups: number$2(),
	/** Active timer units. */
	timers: array(string()),
	/** The probe itself left out; largest memory first. */
	units: array(strictObject({
		unit: string(),
		processes: Count,
		threads: Count,
		/** Proportional set size: shared pages divided among their users. */
		pssKib: Count,
		wakeups: number$2()
	}))
});
/** One start of one virtual machine. Times are seconds from the first guest instruction. */
const Boot = strictObject({
	/** `uefi` through firmware and boot loader from the disk; `direct` with kernel and initramfs handed to QEMU; or a step of the upgrade proof, through UEFI. */
	path: picklist([
		"uefi",
		"direct",
		...[
			"upgrade",
			"upgraded",
			"rollback",
			"power-cut",
			"repair",
			"repaired"
		]
	]),
	verdict: VerdictSchema,
	/**
	* Stable name of the cause when not `pass`. Of the guest: `panic`, `oops`, `oom`, `lockup`, `hung-task`, `emergency`, `no-root`, `no-init`,
	* `boot-loader`, `secure-boot`, `firmware-idle`, `hang`, `timeout`, `reset`, `shutdown`, `expectation`. Of the test (`broken`): `probe-silent`,
	* `qemu-exit`, `host-io`, `kvm-silent`.
	*/
	cause: nullable(string()),
	/** One sentence for a person. */
	summary: string(),
	accelerator: Accelerator,
	/** Starts the same machine by hand on the untouched artifact: it writes to a temporary snapshot, the console is the terminal. Empty where the disk was thrown away. */
	command: array(string()),
	/** When each phase had ended; null where that was not seen. */
	seconds: strictObject({
		/** Firmware and boot loader: the kernel starts. */
		firmware: nullable(number$2()),
		/** The kernel: the initramfs starts. */
		kernel: nullable(number$2()),
		/** The initramfs: the root is entered. */
		initramfs: nullable(number$2()),
		/** systemd has started everything (`running` or `degraded`). */
		up: nullable(number$2()),
		/** The virtual machine ended. */
		total: number$2()
	}),
	/** CPU seconds of QEMU, user plus system. */
	cpuSeconds: nullable(number$2()),
	/** The channel by which the probe inside the guest answered; null when it did not. */
	probe: optional(nullable(picklist(["virtio-port", "console"]))),
	/** How the probe got in: beside the initramfs, as systemd credentials, into a copy of the root, or not at all. */
	tier: optional(picklist([
		"initramfs",
		"credentials",
		"root",
		"none"
	])),
	/** What the probe inside the guest said; null when it gave no answer. */
	guest: nullable(strictObject({
		state: string(),
		systemd: string(),
		kernelRelease: string(),
		failedUnits: array(string()),
		/** Kibibytes, from /proc/meminfo; null: the guest did not say. */
		memTotalKib: nullable(Count),
		memAvailableKib: nullable(Count),
		processes: nullable(Count),
		modules: array(string()),
		sysctl: record(string(), string()),
		hostname: string(),
		cmdline: string(),
		defaultTarget: optional(string()),
		/** Of the units that the image promises something about: load, unit file and active state, as systemd names them. */
		units: optional(record(string(), strictObject({
			load: string(),
			file: string(),
			active: string()
		}))),
		/** Of the modules that the image promises: `loaded`, `builtin`, `loadable`, `missing`, `unknown`. */
		moduleStates: optional(record(string(), string())),
		/** Result and last journal lines of each failed unit. */
		failedLogs: optional(record(string(), array(string())))
	})),
	/** Units that were started, by when they began: seconds from the first guest instruction; `up` null: never. Absent: the guest did not say. */
	starts: optional(array(strictObject({
		unit: string(),
		begin: number$2(),
		up: nullable(number$2())
	}))),
	checks: array(Check),
	/** Absent: not asked for, or not to be had (a finding says why). */
	instructions: optional(Instructions),
	footprint: optional(Footprint),
	/** Serial ports of the machine, by Linux's names, with the bytes that came; the first is the console. Of one port it is left out. */
	consoles: optional(array(strictObject({
		port: string(),
		bytes: Count
	}))),
	/** The last useful lines of all of them, escapes stripped; what another port than the console said has its name before it. */
	lastLines: array(string())
});
const BootManifest = strictObject({
	schema: literal("dpuos.boot/v1"),
	...common,
	arch: ArchSchema,
	verdict: VerdictSchema,
	/** inputs.digest of the image manifest that was tested. */
	image: string(),
	/** sha256 of the disk before and after: equal, or the run is `broken`. */
	untouched: boolean(),
	boots: array(Boot)
});
// packages/manifests/src/budget.ts
/** What a number of a measurement is counted in. `KiB`: memory, as /proc/meminfo has it. */
const UNITS = [
	"bytes",
	"count",
	"milliseconds",
	"KiB"
];
/** Metrics of the whole by name, with their units. What only one form of an image has is named as in `outputs`. */
const METRIC_UNITS = {
	installed: "bytes",
	disk: "bytes",
	qcow2: "bytes",
	initramfs: "bytes",
	tar: "bytes",
	cpio: "bytes",
	oci: "bytes",
	squashfs: "bytes",
	erofs: "bytes",
	packages: "count",
	files: "count",
	inodes: "count",
	services: "count",
	setuid: "count",
	boot: "milliseconds",
	memory: "KiB"
};
/** What a budget is for beside metrics of the whole; in bytes. In `metric` they stand before a colon: `package:perl-*`. */
const SELECTORS = [
	"layer",
	"package",
	"path",
	"partition"
];
/** The unit of a budget's `metric`; selectors are in bytes. undefined: not a metric of this version. */
function unitOf(metric) {
	if (Object.hasOwn(METRIC_UNITS, metric)) return METRIC_UNITS[metric];
	return SELECTORS.some((one) => metric.startsWith(`${one}:`)) ? "bytes" : void 0;
}
/** Per cent; may be a fraction. */
const Percent$1 = pipe(number$2(), minValue(0));
/** A package whose growth is let pass for a while. */
const Allowance = strictObject({
	/** Glob over package names. */
	package: string(),
	/** Last day on which it holds, `2027-01-31`; absent: for good. */
	until: exactOptional(string()),
	reason: string()
});
/** Limits on one number of a measurement, in the unit of its metric. Absent keys do not limit. */
const BudgetRule = strictObject({
	id: string(),
	/** A metric of the whole, or `layer:drivers`, `package:systemd-*`, `path:/usr/share/doc/**`, `partition:root`. */
	metric: string(),
	/** Cap. */
	max: exactOptional(Count),
	/** How much more than the baseline's it may be. `any`: either limit trips; `all`: only both together. */
	grow: exactOptional(strictObject({
		max: exactOptional(Count),
		percent: exactOptional(Percent$1),
		/** So many times the baseline's median absolute deviation are no growth either. */
		mad: exactOptional(pipe(number$2(), minValue(0))),
		when: picklist(["any", "all"]),
		/** `pr`: growth that only newer repositories bring does not count; `all`: it does. */
		scope: picklist(["pr", "all"])
	})),
	/** Changes up to so much are no growth. */
	noise: exactOptional(Count),
	/** What a partition must keep free, in bytes or per cent of its capacity, and beyond it. */
	headroom: exactOptional(strictObject({
		min: exactOptional(Count),
		percent: exactOptional(Percent$1),
		reserve: exactOptional(Count)
	})),
	/** The smallest value so far, kept in a file, may be exceeded by `slack` per cent. */
	ratchet: exactOptional(strictObject({
		file: string(),
		slack: Percent$1
	})),
	/** How an exceeded limit is taken; absent: error. */
	severity: exactOptional(picklist([
		"error",
		"warning",
		"notice"
	])),
	/** Whom to ask: `@org/kernel`. */
	owner: exactOptional(string()),
	/** Packages whose growth does not count. */
	allow: exactOptional(array(Allowance)),
	/** Absent: it may be waived. */
	waivable: exactOptional(boolean()),
	/** The selector may match nothing. */
	optional: exactOptional(boolean()),
	at: nullable(PositionSchema)
});
// packages/manifests/src/console-policy.ts
/** Console rules of boot-test-qemu that a policy may allow: those that a boot can survive. */
const ALLOWABLE_RULES = [
	"oom",
	"lockup",
	"hung-task",
	"bug",
	"oops",
	"fs-error",
	"initramfs-broken",
	"module-refused",
	"firmware-load",
	"hardware-error",
	"lockdep",
	"ubsan",
	"kernel-taint",
	"kernel-warning"
];
/** What a definition says about lines of the console (`verify.console`). Patterns are POSIX extended regular expressions. */
const ConsolePolicy = strictObject({
	allow: array(strictObject({
		rule: picklist(ALLOWABLE_RULES),
		/** null: every line of the rule. */
		match: nullable(string()),
		reason: string()
	})),
	deny: array(strictObject({
		id: string(),
		match: string(),
		reason: string()
	}))
});
// packages/manifests/src/digest.ts
/** JSON with sorted keys: equal values, equal text. */
function canonicalJson(value) {
	return JSON.stringify(value, (_, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);
}
/** sha256, in hex, of a value as canonical JSON: what manifests' `inputs.digest` is made with. */
const digestOf = (value) => createHash("sha256").update(canonicalJson(value)).digest("hex");
// packages/manifests/src/expectations.ts
/** What a definition expects of the booted image beyond what follows from its layers (`verify.expect`). Absent: not expected, not asked. */
const Expectations = strictObject({
	units: optional(strictObject({
		active: array(string()),
		inactive: array(string())
	})),
	/** Words of the kernel command line. */
	cmdline: optional(strictObject({
		has: array(string()),
		lacks: array(string())
	})),
	mounts: optional(array(strictObject({
		path: string(),
		type: nullable(string()),
		options: array(string())
	}))),
	users: optional(array(strictObject({
		name: string(),
		shell: nullable(string()),
		locked: nullable(boolean())
	}))),
	/** Ports that are listened on beyond the loopback interface; `only`: on no other. */
	ports: optional(strictObject({
		tcp: array(Count),
		udp: array(Count),
		only: boolean()
	})),
	/** Names or globs of network interfaces, each with an address that others can reach. */
	interfaces: optional(array(string())),
	/** Names of packages: installed, and their files as rpm knows them. */
	packages: optional(array(string())),
	processes: optional(strictObject({
		max: nullable(Count),
		running: array(string())
	})),
	/** Timer units that are active; `only`: no others. */
	timers: optional(strictObject({
		active: array(string()),
		only: boolean()
	})),
	/** Every symbol that a module needs is one of the kernel or of another module (`depmod -e`). */
	moduleSymbols: optional(boolean()),
	memory: optional(strictObject({ 
	/** Bytes that new programs can have (MemAvailable). */
available: Count })),
	/** Bytes that are free on the file system of each path. */
	disk: optional(array(strictObject({
		path: string(),
		free: Count
	}))),
	/** Values of the running kernel’s configuration; `n`: not set. */
	kernelConfig: optional(record(string(), string())),
	/** Most failed loads of firmware. */
	firmwareErrors: optional(Count),
	/** The guest’s clock agrees with the host’s. */
	clock: optional(boolean()),
	/** Modules that must be loaded or built in. */
	loaded: optional(array(string())),
	/** Serial console (`ttyS0`) with a login prompt. */
	login: optional(string())
});
// packages/manifests/src/glob.ts
/** A glob of `*`, `?` and `[…]` over the whole name, as fnmatch(3) has it; one that is no valid set (`[z-a]`) stands for itself. */
function globPattern(glob) {
	const body = glob.replaceAll(/\[!?[^\]]*\]|[\\^$.*+?()[\]{}|]/g, (part) => {
		if (part === "*") return ".*";
		if (part === "?") return ".";
		if (part.length > 1) return part.replace("[!", "[^").replaceAll("\\", "\\\\");
		return `\\${part}`;
	});
	try {
		return new RegExp(`^${body}$`);
	} catch {
		return new RegExp(`^${glob.replaceAll(/[^A-Za-z0-9]/g, "\\$&")}$`);
	}
}
// packages/manifests/src/kernel.ts
const KernelModule = strictObject({
	/** Module name as the kernel spells it, with underscores. */
	name: string(),
	/** Path below /lib/modules/RELEASE/, for example `kernel/drivers/net/virtio_net.ko.xz`. */
	path: string(),
	/** Bytes as installed. */
	size: Count,
	/** Names of modules that must be loaded first (modules.dep, whole closure). */
	depends: array(string()),
	/** Names from softdep pre/post lines. */
	softdeps: array(string()),
	/** Firmware paths below /lib/firmware that the module asks for. */
	firmware: array(string())
});
/** An option of the kernel's configuration that is not as it was asked for. */
const ConfigMiss = strictObject({
	/** Without `CONFIG_`. */
	name: string(),
	wanted: string(),
	got: string(),
	/** false: it may stay so (`# wanted`). */
	required: boolean(),
	/** `no-such-option`, `overridden`, `dependency`, `choice`, `selected`, `no-prompt`, `not-in-config`, `delivery`, `board`, `unknown`. */
	cause: string(),
	why: string(),
	at: PositionSchema
});
/** What was asked of a kernel's configuration, and what came of it. */
const KernelConfigManifest = strictObject({
	schema: literal("dpuos.kernel-config/v1"),
	...common,
	arch: ArchSchema,
	verdict: VerdictSchema,
	/** Release of the distribution's kernel, or version of the source. */
	kernel: string(),
	/** What the fragments were put upon; `distro`: the configuration of the distribution's kernel, which is only looked at. */
	base: string(),
	/** Options that were asked for. */
	asked: Count,
	misses: array(ConfigMiss),
	/** Options that differ from the base, `n` where it is off; empty for `distro` and `allnoconfig`. */
	changed: array(strictObject({
		name: string(),
		before: string(),
		after: string()
	}))
});
/** Bytes that may be fewer than before. */
const Difference$1 = pipe(number$2(), integer());
/** What belongs together by the source's folders: `drivers/net`, `fs`. */
const KernelSubsystem = strictObject({
	name: string(),
	/** Code and data in the image (text and data of its objects before linking and compressing); null: not known, the kernel was not built here. */
	builtin: nullable(Count),
	/** How many modules. */
	modules: Count,
	/** Bytes of its modules as installed. */
	size: Count
});
/** A thing that came (`before` null), went (`after` null) or has another size. */
const Resized = {
	before: nullable(Count),
	after: nullable(Count)
};
/** Growth since an earlier kernel, bytes. */
const KernelGrowth = strictObject({
	/** inputs.digest and `uname -r` of the kernel that was compared with. */
	baseline: strictObject({
		digest: string(),
		release: string()
	}),
	image: Difference$1,
	/** Of all modules together. */
	modules: Difference$1,
	/** Subsystems that changed, largest change first; the modules' bytes add up to `modules`. */
	subsystems: array(strictObject({
		name: string(),
		builtin: nullable(Difference$1),
		modules: Difference$1
	})),
	/** Modules that changed, largest change first. */
	changed: array(strictObject({
		name: string(),
		...Resized
	})),
	/** Functions and data of image and modules, as bloat-o-meter counts them; null: one of the two kernels came without its symbols. */
	symbols: nullable(strictObject({
		added: Count,
		removed: Count,
		grown: Count,
		shrunk: Count,
		bytes: Difference$1,
		/** Largest change first, at most 100. `file`: `vmlinux` or a module's name. */
		largest: array(strictObject({
			file: string(),
			name: string(),
			...Resized
		}))
	}))
});
/** What of a kernel's build the sizes of an image are told by. */
const KernelSizes = strictObject({
	release: string(),
	/** Code and data in the kernel's image by subsystem, before linking and compressing: not a part of any file's bytes. */
	builtin: array(strictObject({
		name: string(),
		size: Count
	})),
	/** Functions and data since the kernel that build-kernel compared it with. Absent: with none, or without its symbols. */
	symbols: exactOptional(strictObject({
		since: string(),
		growth: KernelGrowth.entries.symbols.wrapped
	}))
});
/** A driver that was built from its sources, and the package that has it. */
const BuiltDriver = strictObject({
	name: string(),
	version: string(),
	/** NEVRA of its RPM; tailor-image installs it. */
	package: string(),
	/** Names of its modules, with underscores. */
	modules: array(string()),
	/** Over its sources. */
	digest: string()
});
/** What a kernel was built from. */
const KernelFrom = strictObject({
	/** A file’s or folder’s name, or `URL#TAG`. */
	name: string(),
	/** `sha256:…` of the archive or source RPM, `commit:…`; null: a folder. */
	identity: nullable(pipe(string(), regex(/^(?:sha256:[0-9a-f]{64}|commit:[0-9a-f]{40,64})$/))),
	/** sha256 of each patch upon it, in their order. */
	patches: array(string())
});
/** What build-kernel hands over: which kernel, from which RPMs, and what is in it. */
const KernelManifest = strictObject({
	schema: literal("dpuos.kernel/v1"),
	...common,
	arch: ArchSchema,
	/** `uname -r`. */
	release: string(),
	/** How it came to be: `distro` takes the distribution's RPM unchanged. */
	origin: picklist([
		"distro",
		"build",
		"sandbox"
	]),
	/** For `origin: build`; absent: written by an earlier version. */
	from: exactOptional(KernelFrom),
	/** NEVRAs of the RPMs that hold image and modules; tailor-image installs exactly these. */
	packages: array(string()),
	/** Repositories beside the toolchain's from which packages and drivers come: what was built here. */
	repositories: array(string()),
	/** RPMs and metadata of `repositories` are signed with this key; `key`: its file, relative to the manifest. */
	signed: exactOptional(strictObject({
		key: string(),
		fingerprint: string()
	})),
	image: strictObject({
		path: string(),
		size: Count
	}),
	modules: array(KernelModule),
	/** Names from modules.builtin. */
	builtin: array(string()),
	/** Those of `drivers.vendor` whose sources were compiled for it. */
	drivers: exactOptional(array(BuiltDriver)),
	/** Largest first; absent: written by an earlier version. */
	subsystems: exactOptional(array(KernelSubsystem)),
	/** Absent: nothing to compare with. */
	growth: exactOptional(KernelGrowth)
});
// packages/manifests/src/machine.ts
/** How a disk can be attached to the machine that an image is tested in. */
const DISK_BUSES = [
	"virtio",
	"nvme",
	"usb",
	"sd",
	"emmc"
];
/** A serial port by the name that Linux gives it. */
const SERIAL_PORT = /^(ttyS[0-3]|ttyAMA[01]|hvc[0-3])$/;
/** The machine that an image is tested in (`verify.machine`). Absent: the test's own default. */
const MachineModel = strictObject({
	cpus: optional(Count),
	/** Bytes. */
	memory: optional(Count),
	disk: optional(picklist(DISK_BUSES)),
	/** Serial ports, by Linux's names; the first is the console. */
	serial: optional(array(pipe(string(), regex(SERIAL_PORT)))),
	/** Number of network cards. */
	nics: optional(Count),
	/** An IOMMU that the guest sees: Intel VT-d, or SMMUv3. */
	iommu: optional(boolean()),
	/** Virtual functions of an NVMe controller with SR-IOV, beside the disk; absent: no such controller. */
	virtualFunctions: optional(Count),
	/** Firmware that starts only what the keys of PC makers sign. */
	secureBoot: optional(boolean()),
	/** A TPM 2.0, empty at every boot. */
	tpm: optional(boolean())
});
// packages/manifests/src/measurement.ts
/** What a leaf of the measured tree counts for: a layer of DPU-OS, or what no RPM and no definition accounts for. */
const SHARES = [...LAYERS, "unowned"];
const MeasuredPackage = strictObject({
	nevra: string(),
	name: string(),
	/** `unknown`: the root was measured without a manifest that tells. */
	reason: picklist([
		"requested",
		"dependency",
		"unknown"
	]),
	/** `requested`: file:line of the entries; `dependency`: names of installed packages that require it. */
	because: array(string()),
	layer: picklist(LAYERS),
	/** Bytes of its files that are in the root; every inode counts for one package only. */
	size: Count,
	files: Count,
	/** Name of the source RPM; null where the database does not tell. */
	source: nullable(string()),
	/** Empty: unknown. */
	repository: string(),
	/** Estimated bytes of it in the artifact that `compressed` names; null: not estimated, `compressed` says why. */
	compressedEstimate: nullable(Count)
});
/**
* Of which artifact `compressedEstimate` tells shares, an estimate: its exact bytes, distributed by what each RPM is packed to, as far as its files
* are kept. All packages and `rest` (what no package owns, and the file system) add up to `size`. Or why nothing is estimated.
*/
const CompressedShares = union$1([strictObject({
	artifact: string(),
	size: Count,
	rest: Count
}), strictObject({ why: string() })]);
/** A number taken several times. */
const Sampled = strictObject({
	n: Count,
	median: number$2(),
	mad: number$2()
});
/** What packages came from, in its state then. */
const RepositoryState = strictObject({
	id: string(),
	revision: string()
});
const MeasuredPartition = strictObject({
	/** `root`, `esp`, or the partition's own label. */
	label: string(),
	fs: string(),
	/** Bytes that files could take at most; null: not known. */
	capacity: nullable(Count),
	/** Bytes that they do take; in whole blocks where the file system was asked. */
	used: Count,
	files: Count,
	/** Bytes that the file system keeps for itself; null: not known. */
	overhead: nullable(Count)
});
/** A folder with everything below it. */
const MeasuredDir = strictObject({
	path: string(),
	size: Count,
	files: Count
});
/** What the glob of a budget matches. */
const MeasuredPath = strictObject({
	glob: string(),
	size: Count,
	files: Count
});
/**
* The size of one image or tree, measured: a conserved tree of which `shares`, `packages` (with what no package owns) and `dirs`
* are views that add up to the same `totals.installed`. This is what a later build is compared with.
*/
const Measurement = strictObject({
	schema: literal("dpuos.measurement/v1"),
	...common,
	subject: strictObject({
		name: string(),
		/** null where the tree does not tell. */
		arch: nullable(ArchSchema),
		kind: picklist([
			"image",
			"directory",
			"tar",
			"disk",
			"iso"
		])
	}),
	/** What the packages came from; two builds of one definition from different revisions differ by repository drift. */
	repositories: array(RepositoryState),
	/** sha256 of the definition after inheritance; null where there is none. */
	definition: nullable(string()),
	/** How it was measured. Numbers of different fingerprints are told side by side but not judged against each other. */
	measured: strictObject({
		fingerprint: string(),
		method: picklist([
			"manifest",
			"rpmdb+walk",
			"walk"
		])
	}),
	totals: strictObject({
		/** Bytes of all files of the root, every inode once, as their content is long. */
		installed: Count,
		/** The same in the blocks that hold it; null where the form does not tell (tar). */
		allocated: nullable(Count),
		files: Count,
		inodes: Count,
		packages: Count,
		/** Units that are enabled; null: not looked at. */
		servicesEnabled: nullable(Count),
		setuid: nullable(Count),
		/** From a boot manifest. Milliseconds. */
		boot: nullable(Sampled),
		/** From a boot manifest. KiB. */
		idleMemory: nullable(Sampled)
	}),
	/** What is handed over, exact: `disk-raw`, `disk-qcow2`, `initramfs`, `rootfs-tar`, … `size`: as a file is long; `allocated`: without holes. */
	artifacts: array(strictObject({
		name: string(),
		format: string(),
		size: Count,
		allocated: nullable(Count)
	})),
	partitions: array(MeasuredPartition),
	/** Σ size = totals.installed, Σ files = totals.files. */
	shares: array(strictObject({
		name: picklist(SHARES),
		size: Count,
		files: Count
	})),
	packages: array(MeasuredPackage),
	/** Absent in measurements of dpuos 0.1. */
	compressed: exactOptional(CompressedShares),
	/** Kernel modules and firmware in the root, with what keeps them. Part of the share `drivers`. */
	drivers: array(strictObject({
		kind: picklist(["module", "firmware"]),
		name: string(),
		path: string(),
		size: Count,
		/** What keeps it: `drivers.keep.modules`, `closure of mlx5_core`, … */
		reason: string()
	})),
	/** Of a kernel that was built; absent: it was not, or the image does not tell. */
	kernel: exactOptional(KernelSizes),
	/** Folders to a depth of 4 that hold 64 KiB or more, and `/`; each with everything below it. Sorted by path. */
	dirs: array(MeasuredDir),
	/** Files that the globs of budgets match: found where the tree was at hand. */
	paths: exactOptional(array(MeasuredPath)),
	/** The budgets that it was held to: a pull request is held to those of its base. */
	budgets: exactOptional(array(BudgetRule)),
	/** Budget → the smallest value so far that it was held to (`ratchet`). */
	smallest: exactOptional(record(string(), Count)),
	/** The 200 largest files and all of a MiB or more, largest first. `owner`: NEVRA, or `unowned`. */
	largest: array(strictObject({
		path: string(),
		size: Count,
		owner: string()
	}))
});
// packages/manifests/src/image.ts
const InstalledPackage = strictObject({
	nevra: string(),
	name: string(),
	/** Which definition entry asked for it (`requested`) or that another package needs it (`dependency`). */
	reason: picklist(["requested", "dependency"]),
	/** For `requested`: file:line of the entry; for `dependency`: names of installed packages that require it. */
	because: array(string()),
	layer: picklist(LAYERS),
	/** Bytes of it that are in the finished root (allocated size is the file system's business). */
	size: Count,
	files: Count,
	repository: string(),
	/** sha256 of the RPM file. */
	sha256: Sha256,
	/** File name of the source RPM. */
	source: exactOptional(string()),
	/** Of the RPM: its own bytes, compressed, and those of all files that it installs. Absent where the database does not tell. */
	rpm: exactOptional(strictObject({
		packed: Count,
		installed: Count
	}))
});
/** One thing taken out of the image, and why. */
const Removal = strictObject({
	kind: picklist([
		"module",
		"firmware",
		"package",
		"doc",
		"locale",
		"file",
		"unit"
	]),
	/** Path in the root, or NEVRA for a package. */
	what: string(),
	/** The rule that took it: `drivers.keep`, `packages.strip.docs`, … */
	rule: string(),
	/** Bytes saved. */
	size: Count
});
/**
* A share of the image's bytes. The partition of the whole: every inode of the root is counted once, so that
* Σ layers + unowned = root bytes, and root bytes + fs-overhead + boot partition = disk bytes allocated.
*/
const SizeShare = strictObject({
	size: Count,
	files: Count
});
const ImageManifest = strictObject({
	schema: literal("dpuos.image/v1"),
	...common,
	name: string(),
	arch: ArchSchema,
	distro: string(),
	/** `uname -r` of the kernel inside. */
	kernelRelease: string(),
	/** Kernel command line as the boot loader passes it. */
	cmdline: string(),
	/** What the image promises of itself, for boot-test-qemu: taken from the definition after inheritance. */
	promises: strictObject({
		hostname: string(),
		sysctl: record(string(), string()),
		/** Modules that must be loaded or loadable. */
		modules: array(string()),
		unitsEnabled: array(string()),
		unitsMasked: array(string()),
		defaultTarget: string(),
		unitsFailed: Count,
		boots: array(picklist(["uefi", "direct"])),
		/** Seconds within which the guest must be up under KVM; not judged where it is emulated. */
		bootSeconds: number$2(),
		expect: optional(Expectations),
		console: optional(ConsolePolicy),
		machine: optional(MachineModel)
	}),
	sizes: strictObject({
		layers: record(picklist(LAYERS), SizeShare),
		/** Files that no RPM and no layer of the definition accounts for (caches, the rpm database, generated state). */
		unowned: SizeShare,
		/** Bytes of the disk that no file accounts for: ext4 metadata, journal, GPT, FAT slack. */
		fsOverhead: Count,
		/** The boot partition's files (boot loader and its configuration). */
		esp: SizeShare,
		/** Sum of all file bytes in the root (every inode once). */
		root: SizeShare,
		/** `allocated`: the 4 KiB blocks that are not nothing but zeros, as a file system with holes stores them. */
		disk: strictObject({
			apparent: Count,
			allocated: Count,
			qcow2: nullable(Count)
		}),
		initramfs: Count
	}),
	packages: array(InstalledPackage),
	/** Modules kept, by name, with the reason (`drivers.keep.modules`, `closure of X`, `boot`). */
	modulesKept: array(strictObject({
		name: string(),
		path: string(),
		size: Count,
		reason: string()
	})),
	removed: array(Removal),
	/** The 200 largest files of the root, largest first. */
	largest: array(strictObject({
		path: string(),
		size: Count,
		owner: string()
	})),
	/** What a later build is compared by, beside all this. Absent in manifests of dpuos 0.1. */
	measured: exactOptional(strictObject({
		/** sha256 of the definition after inheritance and all that it brings along, and of the kernel where it was built. */
		definition: Sha256,
		repositories: array(RepositoryState),
		/** Folders too. */
		inodes: Count,
		servicesEnabled: Count,
		/** Programs with the rights of their owner or group. */
		setuid: Count,
		partitions: array(MeasuredPartition),
		/** Firmware in the root, and what asks for it. */
		firmware: array(strictObject({
			path: string(),
			size: Count,
			reason: string()
		})),
		dirs: array(MeasuredDir),
		/** For the globs of the definition's budgets. */
		paths: array(MeasuredPath),
		/** Absent: the kernel was not built here. */
		kernel: exactOptional(KernelSizes)
	})),
	/** Budgets of the definition, carried along so that size-budget-check needs nothing else; positions point into the definition. */
	budgets: array(BudgetRule)
});
// packages/manifests/src/lock.ts
/** One RPM of a lock: enough to get it again, from whoever keeps it, and to know that it is the same. */
const LockedPackageSchema = strictObject({
	/** `name-[epoch:]version-release.arch`; epoch 0 is left out. */
	nevra: pipe(string(), regex(/^[^\s/-][^\s/]*-[^\s/-]+-[^\s/-]+\.[^\s/.-]+$/, "expected name-version-release.arch")),
	/** Bytes of the RPM file. */
	size: Count,
	/** Id of the repository that it came from. */
	repository: string(),
	sha256: Sha256,
	/** Where the RPM lies below the repository's address. Left out where the repository keeps it elsewhere. */
	path: exactOptional(pipe(string(), regex(/^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\s:?#\\]+$/, "expected a path below the repository"))),
	/** Which of the asked names it answers; left out for what only others need. */
	asked: exactOptional(array(string()))
});
/** The state of a repository when the lock was made; what is not known is left out. */
const LockedRepositorySchema = strictObject({
	id: string(),
	/** `<revision>` of its repomd.xml. */
	revision: exactOptional(string()),
	/** The same as a time, where it is one: `2026-03-31T08:00:00Z`. */
	time: exactOptional(string()),
	/** sha256 of its repomd.xml. */
	repomd: exactOptional(Sha256)
});
const LockedArchSchema = strictObject({
	/** What was asked for: names of the definition, the kernel's NEVRAs and what every image needs. */
	asked: array(string()),
	/** Were packages that others only recommend taken too (`packages.weak`)? Left out where not. */
	weak: exactOptional(literal(true)),
	repositories: array(LockedRepositorySchema),
	packages: array(LockedPackageSchema)
});
/** A lock file: what was resolved for each architecture, to install the same again on another machine and another day. */
const LockFileSchema = strictObject({
	schema: literal("dpuos.lock/v1"),
	/** Catalog id of the distribution. */
	distro: string(),
	arches: record(ArchSchema, LockedArchSchema)
});
// packages/manifests/src/size.ts
/** What a budget comes to. `noise`: changed by less than the noise floor; `no-baseline`: only growth is limited, and there is nothing to compare with. */
const BudgetVerdict = picklist([
	"pass",
	"noise",
	"warn",
	"fail",
	"waived",
	"no-baseline",
	"broken",
	"skipped"
]);
/** One limit of a budget, turned into the unit of its metric. */
const BudgetLimit = strictObject({
	/** `max`: cap; `grow`, `grow-percent`: growth since the baseline; `headroom`: what a partition must keep free; `ratchet`: the smallest so far. */
	kind: picklist([
		"max",
		"grow",
		"grow-percent",
		"headroom",
		"ratchet"
	]),
	/** The largest value that keeps it. */
	limit: Count,
	/** As it is written in the definition: `8MiB`, `1%`. */
	written: string(),
	exceeded: boolean()
});
const BudgetResult = strictObject({
	id: string(),
	/** `installed`, `layer:drivers`, `package:systemd-*`, `path:/usr/share/doc/**`, `partition:root`, … */
	metric: string(),
	verdict: BudgetVerdict,
	/** null: no cap. */
	max: nullable(Count),
	/** null where it could not be measured; the verdict is `broken` then. */
	actual: nullable(Count),
	/** The same of the baseline; absent or null where there is none. */
	baseline: exactOptional(nullable(Count)),
	limits: exactOptional(array(BudgetLimit)),
	/** How an exceeded limit is taken; absent: error. */
	severity: exactOptional(picklist([
		"error",
		"warning",
		"notice"
	])),
	/** Growth that does not count: allowed packages, newer repositories. In the unit of the metric. */
	excluded: exactOptional(array(strictObject({
		why: string(),
		amount: Count
	}))),
	/** Where the budgets of the base commit decide and these differ: whose it is. What is the head's own alone decides too. Absent: both have it so. */
	of: exactOptional(picklist(["base", "head"])),
	/** false: told only, because the base's budget of that id decides. Absent: true. */
	decides: exactOptional(boolean()),
	/** Whom to ask: `@org/kernel`. */
	owner: exactOptional(string()),
	/** Who lets it pass this once, and why. */
	waiver: exactOptional(strictObject({
		by: string(),
		reason: string(),
		through: picklist(["label", "trailer"])
	})),
	unit: picklist(UNITS),
	/** Largest contributors to the metric, largest first. */
	top: array(strictObject({
		name: string(),
		size: Count
	})),
	/** The line of the definition that set the budget. */
	at: nullable(PositionSchema)
});
/** Bytes that may be fewer than before. */
const Difference = pipe(number$2(), integer());
/** What a change is due to: the definition or the kernel of the commit, or newer package repositories. */
const CAUSES = [
	"pr",
	"drift",
	"unknown"
];
/** What became of a package; `resized`: the same NEVRA with another size; `moved`: it counts for another layer now. */
const Change = strictObject({
	kind: picklist([
		"added-requested",
		"added-dependency",
		"removed",
		"upgraded",
		"downgraded",
		"resized",
		"moved"
	]),
	/** NEVRA. */
	what: string(),
	layer: picklist(LAYERS),
	bytes: Difference,
	/** What asked for it, or what it was before; empty where nothing is to be said. */
	why: string(),
	cause: exactOptional(picklist(CAUSES)),
	/** The line of the definition that it comes from. */
	at: exactOptional(PositionSchema)
});
/** What became of a kernel module, firmware, or one of the largest files; its bytes are in those of a package or of the rest. */
const FileChange = strictObject({
	kind: picklist([
		"added",
		"removed",
		"resized",
		"moved"
	]),
	what: picklist([
		"module",
		"firmware",
		"file"
	]),
	path: string(),
	bytes: Difference,
	/** What keeps it in, or who owned it before. */
	why: string()
});
/** What changed since an earlier image: `packages` and `rest` add up to `root`. */
const Changes = strictObject({
	/** inputs.digest of the image manifest that was compared with. */
	baseline: string(),
	/** Growth of all files of the root. */
	root: Difference,
	/** Worst first. */
	packages: array(Change),
	/** Growth of files that no package accounts for: overlay, generated files. */
	rest: Difference,
	/** Of all of it together; `both`: see each package. Absent: it was not looked at. */
	cause: exactOptional(picklist([...CAUSES, "both"])),
	/** Worst first; at most 200. Absent: it was not looked at. */
	files: exactOptional(array(FileChange))
});
/** What the measurement was compared with: what was found, how far from what was wanted. */
const ComparedWith = strictObject({
	/** Commit that the baseline was built from; null: it does not tell (a file given by hand). */
	commit: nullable(string()),
	/** Commits between it and the one that should have been compared with; null: not known. 0: the right one. */
	distance: nullable(Count),
	/** Where it was found: `file`, `cache`, `artifact`, `directory`, `git-ref`, `http`. */
	source: string(),
	/** Seconds since it was made; null: not known. */
	age: nullable(Count),
	/** Commits nearer than it that are being built now. */
	pending: array(string()),
	/** false: measured with other tools (see the fingerprint), told but not judged. */
	comparable: boolean()
});
// packages/manifests/src/read.ts
/** Every contract, by the name it carries in its `schema` key. */
const SCHEMAS = {
	"dpuos.toolchain/v1": ToolchainManifest,
	"dpuos.kernel/v1": KernelManifest,
	"dpuos.kernel-config/v1": KernelConfigManifest,
	"dpuos.image/v1": ImageManifest,
	"dpuos.boot/v1": BootManifest,
	"dpuos.measurement/v1": Measurement,
	"dpuos.size/v1": strictObject({
		schema: literal("dpuos.size/v1"),
		...common,
		verdict: VerdictSchema,
		/** inputs.digest of the image manifest that was measured. */
		image: string(),
		budgets: array(BudgetResult),
		/** The rows of the size table; their sizes add up to the disk's allocated bytes. */
		rows: array(strictObject({
			name: string(),
			size: Count,
			files: Count
		})),
		/** Absent: there was no baseline. */
		comparedWith: exactOptional(ComparedWith),
		/** Absent: there was no baseline. */
		changes: optional(Changes),
		total: strictObject({
			allocated: Count,
			root: Count,
			packages: Count,
			files: Count
		})
	})
};
/** `dpuos.kernel/v1` → `kernel`: what people call it, and the name of its file. */
const kindOf = (id) => id.replace(/^dpuos\.(.*)\/v\d+$/, "$1");
/**
* A manifest as the text of its file, keys in the order of the schema. Throws when it is not what its schema says: then the action
* that made it has a defect.
*/
function formatManifest(manifest) {
	const result = safeParse(SCHEMAS[manifest.schema], manifest, { abortPipeEarly: true });
	if (result.success) return `${JSON.stringify(result.output, null, 2)}\n`;
	const faults = result.issues.map((issue) => `${getDotPath(issue) ?? "the whole"}: ${issue.message}`);
	throw new Error(`an invalid ${kindOf(manifest.schema)} manifest was made: ${faults.join("; ")}`);
}
// packages/manifests/src/schema-info.ts
/** Take optional, nullable and pipes off a schema and collect what they say. */
function schemaInfo(schema) {
	const part = schema;
	if (part.pipe !== void 0) {
		const [inner, ...actions] = part.pipe;
		const info = schemaInfo(inner);
		return {
			...info,
			description: actions.find((action) => action.type === "description")?.description ?? info.description,
			metadata: Object.assign({}, info.metadata, ...actions.map((action) => action.metadata)),
			checks: [...info.checks, ...actions.filter((action) => action.kind === "validation")]
		};
	}
	if (part.wrapped !== void 0) {
		const info = schemaInfo(part.wrapped);
		return {
			...info,
			optional: info.optional || part.type === "optional" || part.type === "exact_optional",
			nullable: info.nullable || part.type === "nullable",
			default: part.default ?? info.default
		};
	}
	return {
		base: part,
		optional: false,
		nullable: false,
		default: void 0,
		description: void 0,
		metadata: {},
		checks: []
	};
}
// packages/manifests/src/repository-url.ts
/**
* The address of a repository that dnf and we understand alike: http, https, or a file's with an absolute path on this machine (RFC 8089),
* every `%` beginning an escape (RFC 3986, section 2.1). dnf's `$releasever` and `$basearch` may stand in it.
*/
const REPOSITORY_URL = /^(https?:\/\/(?!\/)|file:\/\/(localhost)?\/)([^\s"<>\\^`|%]|%[0-9A-Fa-f]{2})*$/;
/** What REPOSITORY_URL takes, for messages that say what was expected. */
const REPOSITORY_URL_FORM = "an address that begins with https://, http:// or file:///, with blanks, % and the like escaped (%20, %25)";
// packages/manifests/src/units.ts
/** `12.3 MiB` from bytes: the form of sizes of an image and its parts. One unit, so that they compare at a glance. */
function formatMiB(bytes) {
	return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
// packages/distro-catalog/src/data/keys.ts
/** Signs 20.03-LTS and its early service packs, and 22.03-LTS. Public key, from the distribution-gpg-keys collection (2026-08-11). */
const OBS_KEY = {
	fingerprint: "12EA74AC9DF48D46C69CA0BED557065EB25E7F66",
	file: "RPM-GPG-KEY-openEuler",
	about: "rsa2048, 2019-10-21, openEuler OBS",
	armor: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQENBF2tW88BCADLd+lT9DHVlEv3D0sNDeqjGDHLxaEsACfwUoDAf5Oj/GGBY5FT
Q0EmUYolx499koDHh6fPb4/T5Df8Bqe6y/1Qt839+ONRP8Ky3sxs/wPeq+37MdpJ
QFTl3srZRyy3MspG1YhFz6fdyppBa8GCVHd9joj7pZgySYia/MeTO0g69n8Fje6X
QfzOfx/KuYcerErDC7ISCu8xqVoA2qPNeLLizXnfc2ZE5msNWKI5VtQvMJ6N5wo9
XOJG/M7MvAir4rYitq76VdA5vNu/DMb9W9PoZ09nn12izVe/nVg0Y2MIli//HAaO
Ovda/lJFXBbiTSMfhrjGNJDf87YU3l2rX9TrABEBAAG0OnByaXZhdGUgT0JTIChr
ZXkgd2l0aG91dCBwYXNzcGhyYXNlKSA8ZGVmYXVsdGtleUBsb2NhbG9icz6JAU4E
EwEIADgWIQQS6nSsnfSNRsacoL7VVwZesl5/ZgUCXa1bzwIbLwULCQgHAgYVCgkI
CwIEFgIDAQIeAQIXgAAKCRDVVwZesl5/Zj9JCAC+kowvO4BsfuqFNyKKUSmtfRZn
+0AP0xm4JZN1436MK4p4iNMyfmbnXuEKz3mnj2f5O88vRbYKjpxiM3E9XZT+XfE2
fElMhizLz8f7y++noApI4x36Wxn/sDoLZT4L46EbVwLP/SqqnnLXFb3yGccy2hHu
P5B9BSWTjx0RS21NRVITwUHC2cuiSPD7S3S6i9O2XDYy7vjVZsJafoCoLBL6ugPe
J6hOceDQjZbqwg7cQc68fzxfagfXGTp5UkJkAbcpIEaoBK2bbnCOUypTMORdWtTS
q/cihP7xaPHBf0vVQL7Eixs+0uJUNuus8wnaBsMzuJ+we9aCOa+cXYR8buO1uQIN
BF2tW88QCAC48/XnZI9019P1IsBa6csrLFEHk8O4vNG7EUpKK02vnc+CzDt+mq+l
EBr7KEQfTKuJW4zZ1dOzAsjgkgk1Gb0pkuZBZDkQE/TZdO2+4F41b7h8dWpNDN/9
NiFaUt9r4V/Oq4Flz2sghMJ8EpqA7asREVhIrnsWlCgnhvAY4gkcLZpCb+VSFxUW
gzsf0VoJwT8e+o6BrV7XmK+7uFgPu9aFxdcGDuAfAjl/retFdk044Ktt3Ky/QFS8
DFrvQP3eO1L8Jtx4n//Qg1OvApwQB8uFbhiWHK4IxS0ntlv7B0yDimOnC+Fsr8aS
ONgdpnMdqBIpL3oaJ46Kz2q16TndX5/rAAMGB/0Rd1oYI0zmhGxNtvf9PHkemYRV
TLX3XZ7Z/BMITzlZ5Ckjkuq5jDVsX/tXxQJXJ5l8jLa8DxC+Yrr7r+Lzu01QeQPo
za3jSwXVhf+R5QdBkI/OD3NgimpcWbRpcHbgH2IPIKh/c/CQiXnr+KAcNB3DfAQt
TVI4k7u6ouQtnNCYDst3FW2nfwuUYxX/vMpUziWlUV7UmXD5jP/KrsZaq4gS9xZP
j/Jap4y4mziO7o9DUkA+ZKqsvK7m6cs8eE6FfONRMoo1S27S0tbcX66FcJVXGnc7
hnFvanTec1x2blAXLHI8EbglYqJx01+cy7UicP+sIjaV0Z5TaTtO6U2E4ahwiQE2
BBgBCAAgFiEEEup0rJ30jUbGnKC+1VcGXrJef2YFAl2tW88CGwwACgkQ1VcGXrJe
f2Y6cQf/RXfYFUd9mu28TmqZmknSFqWPMM3dzNiWYCLeZc7thgRX77zsuI7EGna8
Bn8SIRfgx1nloJp2rO6mGlaOaxbbvXhO+GShRXFYXfsBKEN0F8AItFtqp+Ak5fE4
CyAeOO/EJJN1bcZo7lEBEMIHt9h5DmSr0VCCdW2j8Wt7Y43NwtM0ixKozyEST0VA
jlNOKvdi+X23PUXED9atY/aMMixx+ExUs9qJaqBNUevOn/eHU4LhktpFQU+z0Uvc
3zQ4+9aqqGLiw8dCgtvDi088zzenTL77uVhFzpFEWMh2Z84dQesbxYQ3M3FSgO5m
TaxhI5TkXbUYDXarb5NSmVU25sFtVQ==
=zbZz
-----END PGP PUBLIC KEY BLOCK-----
`
};
/** Signs 22.03-LTS-SP1 and everything later, with a signing subkey. Public key, from the distribution-gpg-keys collection (2026-08-11). */
const EULERMAKER_KEY = {
	fingerprint: "8AA16BF9F2CA5244010DCA963B477C60B675600B",
	file: "RPM-GPG-KEY-openEuler-EulerMaker",
	about: "rsa3072, 2022-12-08, openEuler EulerMaker",
	armor: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQGNBGOROkcBDAC2S6JpeU5YFzMDp5zqpWoTQmDaVnNh4dsbCEJp+Z6p2v7Y7NmM
iGzDYvScsa0nhM15SVJsrWYFkJB1rX+ESy7RRb1qGS5FznobzgUbhmMhpE0U/5+u
hTcvjk7wpFn04+FHugvIZ5gjP0G48gYkJoOtKKtMYA5Uvl/w0uRI6++Vme6m4W/K
Y2igg/JmRXSHhJHLQFICtQSZWw0kvWr6EUhmnFayzB6teKwJivJzJKHBTOgiSq5h
Q4BEcOJz0jmF4xOvpXIBB2mIb191DSXm9kadyRBZMDfw1Nqgmhhw40BRlt4hsV8k
yKymCFqm9M48NwY99/8Cfms4IXfD9XiF7nVj8+e5CcXeEGFWatZD2nCHTAkyah2L
Ukqe372pnQyCBvDIwkxTha/LWIVXU3eIMbSOz2dLht55yb+TNhOgK1b4xjhq6RWz
BpGjReU8RDtghVZkelt+mBZA8HPR81DoUuAm4vQuaxKecl44FdhzeUkCVDyA6ubh
kY5LQQBwIR7X+68AEQEAAbQkb3BlbmV1bGVyIDxvcGVuZXVsZXJAY29tcGFzcy1j
aS5jb20+iQHNBBMBCAA3FiEEiqFr+fLKUkQBDcqWO0d8YLZ1YAsFAmOROkcCGwMF
CwkIBwIGFQoJCAsCAxYCAQIeAQIXgAAKCRA7R3xgtnVgCzyEC/9L7TMRYC6xK2Dn
BetWLGBYag2YQmIIPUqZLFmq7RDiyAeVgFfk3TQj7AQryp3Cg63pxGH3YEOmU2B+
6s9advYUzEokd9DpiZoOKnNRK7EXb1aDw1Ujgd9xH4FgTNiUUxnkrb5Rlf3U5uSI
moqTwHuagBm9JP3xDllFFyo++w/23pQpoFMza4DiGrfVRor/oqfkmuKnimxg2naU
iAD4kO25O9Css9cgKrKNN06iuLPW0txqV9t2WfUsP28Lj+QE0yFaxlCokVbD0PSy
L1GKZszWMN+95NuEwrD8VeEzOrji7MqTjpWmzq70O4tyzyEHlCXizhQo/6HrDVPF
2npcCFYkxd53LmfW0MuRdEETf7hbIC0+ViD7mX55i3Z3x4MWb2X2zPl+r8yHiQsZ
Y/wm2sPWZb7jBm8up3c+xIoJZv5yoEX7JMFtiwpEMYJhyNKhgeQ4M3hi3v4q6rIL
QoCyujyENpr/opHL0EXFkUVvA3AUh+DR8cUiAo7X1pmJjKuRdEW5AY0EY5E6ygEM
AMj+qR7eLSdfDkcuPkSYqvzVcaYHpBwKn6ax9QTtR6UfONbg5CGQOU90RGH8xBix
bHf3VvIqt00x9dRW36mwLR/+CP/FJyqchC6Wh2k0SEJ5HR4frsWmOOHcT7wK150D
uTsyuWF4DidtvWtV1sgMZQcg66iFsPbdyTGaIolXij+4tv2TJgo9468MI0gFOY+0
2B6vluyB9k9nKNwEzH1cQCcDXa1r3P0f8iMNoojvSHZPKF9uAtUrnWULd3At+Nui
AI3H6rc7MEp/mVGnGWbNEfpHcwHqafRuJsdQgYu0AYNPyh+NT82n+clNSh0RoYGI
YLmPX+QBIIlsgcK3P8AZWjISKWtBRo5IJQWeB2BkMNrAKWpKUKn+nsWVaG4TZ8c+
2oqpuO+6ol4lFhk0G7cVqW09OOQ/UNopEiXHbJvpAqzSKbuzmK+kLB67pp4/wS+w
Os09t1o/m9qynMCCGmisNvVrWWmEiG/KaeFcQzzs9jVr9piGeGcxva70PbJew1hz
qwARAQABiQNsBBgBCAAgFiEEiqFr+fLKUkQBDcqWO0d8YLZ1YAsFAmOROsoCGwIB
wAkQO0d8YLZ1YAvA9CAEGQEIAB0WIQSBLhvcto+bdWqkjO8Af7dH+ze8bwUCY5E6
ygAKCRAAf7dH+ze8b57HC/4sHZk0yhBlwMWdu0vQGE+e8W1FTkL6uF2TTsTAVmAX
aIT3PrZJGiCfuqvdaYzArpEjWg6mk63esVs3//iGqsfQBKA6KhJgy4/daSKDnUlv
RbzJXWFi2gd2FBvGZUvRb/otdA34UvdhHr5q5A6DqPsKu++lj6rqMdDI1RFPr70T
N2Hd7xGevIWo620N/Hv884dkZ1QiJJ7d+BLavvLWwYy/l/c7NkwdMwFfqS1KMmLU
Nw5opyBi57I9lhYQTqexa6Fvs5lSvtK+C6YRI6PDn+7tRyqYYQdDANeNzUkn5rBV
ZGo5FuHlkyk0oKWX0kkYGLwaTV1BdTraeoYYywAJ59PC73pzCe4yBiQmDi6hsZ6D
DJtrngrGwrYhq87cjBAhK94FpgPSN8CK2XiLcMjmOi8KmVnjb0F6jKH6G0sadNi5
wm13Ec9XyrcggJUXmGBHQirHTyM3rkyI3C6xC2ZPbl6YxFyTbPruVJuFw2Cfivnk
b0nMdbfgyoNpOr+BiPqasGzwOgwAogZCFEHPamnOov/Wk/iodTYpR3rV4IAJWBxy
KLxZYZSf41cgTEZvOKIE2vP8jPnm/ag3T+qTEAsBSf1Y6w1ohLbifF4APq9WmJ8g
kFuexEyHJUeivojUX2j1V+qDwLJU4EjRsAaLC5dkTf5nF04nwbdnF+qiBsG0bsVK
V7sdKpbOEfFDQKe66bQ2n2t7jTVjOuS7sLRUx7bGLIEzj8mxhRNmxbXf/gb/Q0bw
r9T5WxkQnTI6ZwH8t/dYDhMvwpWPCkPqwvY/JAzY3J++AE9oGVdBOu+q9xIkWX7w
cy5VeGx2n/SLa+aNFXFi9FxyPHAozRnIM9ET8NuhEBncSgvlY1yjURmay8l0zCin
TOmyCewwVi8TVz9wdrqrHAoItamu+y5mQgU4jinbxWBytzaQ6gmZUsoKHMNOYpOQ
sg4mugUPR5Gv0xNn+1nZcVyL7nSGlxp7C0ujMVlBugKVR4091KizlHjfVrtuwRHG
RvdQJiP2pHXAQpBJduIgGAQsGDCk
=WmUf
-----END PGP PUBLIC KEY BLOCK-----
`
};
const KEYS$1 = [OBS_KEY, EULERMAKER_KEY];
// packages/distro-catalog/src/data/openeuler.ts
/** Where the dates come from: the project's own download archive, as transcribed by endoflife.date on 2026-10-04. */
const ARCHIVE = "https://www.openeuler.org/en/download/archive/ by way of endoflife.date (2026-10-04)";
/** Servers with the same tree as the origin, which is slow outside China. */
const MIRRORS = [
	"https://repo.openeuler.org",
	"https://dl-cdn.openeuler.openatom.cn",
	"https://repo.huaweicloud.com/openeuler",
	"https://mirrors.aliyun.com/openeuler",
	"https://mirrors.tuna.tsinghua.edu.cn/openeuler",
	"https://mirrors.nju.edu.cn/openeuler"
];
const METALINK$1 = "https://mirrors.openeuler.org/metalink?repo={releasever}/{repo}&arch={arch}";
/** 20.03 and its SP1 keep EPOL directly under EPOL/; every later release below EPOL/main. The .repo file that the riscv64 port ships says EPOL/<arch>, which is wrong. */
function repositories(epol) {
	const one = (id, path, enabled = true) => ({
		id,
		path: `${path}/{arch}`,
		metalink: path,
		enabled
	});
	return [
		one("OS", "OS"),
		one("everything", "everything"),
		one("update", "update"),
		one("EPOL", epol),
		one("debuginfo", "debuginfo", false),
		{
			id: "source",
			path: "source",
			metalink: null,
			enabled: false
		},
		{
			id: "update-source",
			path: "update/source",
			metalink: null,
			enabled: false
		}
	];
}
const LINES = {
	"20.03": {
		kernel: {
			value: "4.19.90",
			source: "kernel RPMs of the release"
		},
		systemd: {
			value: "243",
			source: "systemd-243-60.oe1 in public logs of the release"
		},
		arches: ["x86_64", "aarch64"]
	},
	"22.03": {
		kernel: {
			value: "5.10.0",
			source: "kernel RPMs of the release"
		},
		systemd: {
			value: "249",
			source: "systemd 249 (v249-81.oe2203sp4) in public benchmark disclosures"
		},
		arches: ["x86_64", "aarch64"]
	},
	"24.03": {
		kernel: {
			value: "6.6.0",
			source: "kernel RPMs of the release"
		},
		systemd: {
			value: "255",
			source: "package list of the release, not confirmed by a second source",
			uncertain: true
		},
		arches: [
			"x86_64",
			"aarch64",
			"riscv64"
		]
	},
	"25.03": {
		kernel: {
			value: "6.6.0",
			source: "release notes of the series, not confirmed by a second source",
			uncertain: true
		},
		systemd: {
			value: null,
			source: "no source found"
		},
		arches: [
			"x86_64",
			"aarch64",
			"riscv64"
		]
	},
	"25.09": {
		kernel: {
			value: "6.6.0",
			source: "kernel 6.6.0-102.0.0.5.oe2509 in public reports"
		},
		systemd: {
			value: null,
			source: "no source found"
		},
		arches: [
			"x86_64",
			"aarch64",
			"riscv64"
		]
	}
};
const OBS = [OBS_KEY.fingerprint];
const MAKER = [EULERMAKER_KEY.fingerprint];
const ROWS = [
	{
		line: "20.03",
		sp: 0,
		released: "2020-03-26",
		ends: "2021-03-31",
		keys: OBS,
		epol: "EPOL"
	},
	{
		line: "20.03",
		sp: 1,
		released: "2020-12-31",
		ends: "2022-12-31",
		keys: OBS,
		epol: "EPOL"
	},
	{
		line: "20.03",
		sp: 2,
		released: "2021-07-14",
		ends: "2022-04-30",
		keys: OBS
	},
	{
		line: "20.03",
		sp: 3,
		released: "2021-12-31",
		ends: "2023-12-31",
		keys: OBS
	},
	{
		line: "20.03",
		sp: 4,
		released: "2023-12-12",
		ends: "2025-11-30",
		keys: [...MAKER, ...OBS],
		notes: ["Sources differ on which key signs 20.03-LTS-SP4 (EulerMaker in build configurations, OBS in key lists); both are accepted."]
	},
	{
		line: "22.03",
		sp: 0,
		released: "2022-03-31",
		ends: "2024-03-31",
		keys: OBS
	},
	{
		line: "22.03",
		sp: 1,
		released: "2022-12-29",
		ends: "2024-12-31"
	},
	{
		line: "22.03",
		sp: 2,
		released: "2023-06-30",
		ends: "2024-03-31"
	},
	{
		line: "22.03",
		sp: 3,
		released: "2023-12-31",
		ends: "2025-12-31"
	},
	{
		line: "22.03",
		sp: 4,
		released: "2024-06-29",
		ends: "2026-06-30"
	},
	{
		line: "24.03",
		sp: 0,
		released: "2024-06-04",
		ends: "2026-05-31"
	},
	{
		line: "24.03",
		sp: 1,
		released: "2024-12-31",
		ends: "2026-12-31"
	},
	{
		line: "24.03",
		sp: 2,
		released: "2025-06-26",
		ends: "2026-03-31"
	},
	{
		line: "24.03",
		sp: 3,
		released: "2025-12-31",
		ends: "2027-12-31",
		archPaths: { riscv64: "riscv64/rva20" }
	},
	{
		line: "24.03",
		sp: 4,
		released: "2026-06-30",
		ends: "2027-03-31"
	},
	{
		line: "25.03",
		released: "2025-03-31",
		ends: "2025-09-30"
	},
	{
		line: "25.09",
		released: "2025-09-29",
		ends: "2026-03-31"
	}
];
function release$1(row) {
	const line = LINES[row.line];
	const pack = row.sp === void 0 || row.sp === 0 ? "" : `SP${row.sp}`;
	const lts = row.sp !== void 0;
	const version = [
		row.line,
		lts ? "LTS" : "",
		pack
	].filter((part) => part !== "").join("-");
	const [year, month] = row.line.split(".").map(Number);
	return {
		id: `openEuler-${version}`,
		family: "openEuler",
		version,
		semver: `${year}.${month}.${row.sp ?? 0}`,
		releasever: `${row.line}${lts ? "LTS" : ""}${pack === "" ? "" : `_${pack}`}`,
		lts,
		released: {
			value: row.released,
			source: ARCHIVE
		},
		endOfLife: {
			value: row.ends,
			source: ARCHIVE
		},
		kernel: line.kernel,
		systemd: line.systemd,
		arches: line.arches,
		...row.archPaths === void 0 ? {} : { archPaths: row.archPaths },
		tree: `openEuler-${version}`,
		mirrors: MIRRORS,
		metalink: METALINK$1,
		repositories: repositories(row.epol ?? "EPOL/main"),
		keys: row.keys ?? MAKER,
		signedMetadata: false,
		notes: row.notes ?? []
	};
}
/** openEuler's long-term and innovation releases, oldest first. */
const OPENEULER = ROWS.map(release$1);
// packages/distro-catalog/src/data/others.ts
/** e-Cloud's derivative of openEuler. Its RPMs are signed, but the public key is not published where it could be found. */
const CTYUNOS_23_01 = {
	id: "CTyunOS-23.01",
	family: "CTyunOS",
	version: "23.01",
	semver: "23.1.0",
	releasever: "23.01",
	lts: false,
	released: {
		value: null,
		source: "no public source found"
	},
	endOfLife: {
		value: null,
		source: "no public source found"
	},
	kernel: {
		value: "5.10.0",
		source: "kernel 5.10.0-136.12.0.86.ctl3 in NVIDIA's driver support tables"
	},
	systemd: {
		value: null,
		source: "no public source found"
	},
	arches: ["x86_64", "aarch64"],
	tree: "ctyunos-23.01",
	mirrors: ["https://repo.ctyun.cn/hostos"],
	metalink: null,
	repositories: [{
		id: "everything",
		path: "everything/{arch}",
		metalink: null,
		enabled: true
	}, {
		id: "update",
		path: "update/{arch}",
		metalink: null,
		enabled: true
	}],
	keys: [],
	signedMetadata: false,
	notes: ["The end of life and the signing key of CTyunOS 23.01 are not in the catalog."]
};
/** The RPM distribution that dpuos makes from the host's Debian or Ubuntu archive: no network of openEuler's, a throw-away key. */
const SANDBOX$1 = {
	id: "sandbox",
	family: "sandbox",
	version: "sandbox",
	semver: "0.0.0",
	releasever: "sandbox",
	lts: false,
	released: {
		value: null,
		source: "made on the spot"
	},
	endOfLife: {
		value: null,
		source: "made on the spot"
	},
	kernel: {
		value: null,
		source: "the host archive's"
	},
	systemd: {
		value: null,
		source: "the host archive's"
	},
	arches: ["x86_64", "aarch64"],
	absentArches: { riscv64: "it is made of Debian 12, which has no riscv64; openEuler has, from 24.03-LTS on" },
	tree: "",
	mirrors: [],
	metalink: null,
	repositories: [{
		id: "sandbox",
		path: "",
		metalink: null,
		enabled: true
	}],
	keys: [],
	signedMetadata: true,
	notes: []
};
// packages/distro-catalog/src/catalog.ts
/** Everything that dpuos knows of distributions, shipped with it. */
const CATALOG = {
	releases: [
		...OPENEULER,
		CTYUNOS_23_01,
		SANDBOX$1
	],
	keys: KEYS$1
};
const fill = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
function address(release, repository, arch, mirror) {
	const path = fill(repository.path, { arch: release.archPaths?.[arch] ?? arch });
	const baseurl = (mirror === void 0 ? release.mirrors : [mirror]).map((base) => `${base.replace(/\/+$/, "")}/${release.tree}/${path}/`);
	if (mirror !== void 0 || release.metalink === null || repository.metalink === null) return {
		id: repository.id,
		baseurl
	};
	const metalink = fill(release.metalink, {
		releasever: release.releasever,
		repo: repository.metalink,
		arch
	});
	return {
		id: repository.id,
		baseurl,
		metalink
	};
}
/** Addresses of a release's enabled repositories for a processor; `mirror` (a base URL that holds the release's folder) replaces all known servers. */
function addressesOf(release, arch, mirror) {
	return release.repositories.filter((repository) => repository.enabled).map((repository) => address(release, repository, arch, mirror));
}
/** The keys that sign a release's RPMs. Throws when the catalog contradicts itself: a bug of ours, and a test looks for it. */
function keysOf(release, catalog) {
	return release.keys.map((fingerprint) => {
		const key = catalog.keys.find((candidate) => candidate.fingerprint === fingerprint);
		if (key === void 0) throw new Error(`the catalog has no key ${fingerprint}, named by ${release.id}`);
		return key;
	});
}
// packages/distro-catalog/src/lifecycle.ts
/** Days before the end of life from which on the user is told. */
const NOTICE_DAYS = 90;
const DAY_MS = 864e5;
/** Whole days from `today` to the last day of support (both YYYY-MM-DD); negative when past; undefined when the end is not known. */
function daysLeft(release, today) {
	const end = release.endOfLife.value;
	return end === null ? void 0 : Math.round((Date.parse(end) - Date.parse(today)) / DAY_MS);
}
/** Supported on `today`, as far as is known: an unknown end counts as supported. */
function isSupported(release, today) {
	return (daysLeft(release, today) ?? 0) >= 0;
}
/**
* What a user must know of a release's age: past its end of life, or within 90 days of it. `successor` is a supported
* release to move to. `today` is YYYY-MM-DD.
*/
function lifecycle(release, today, successor) {
	const left = daysLeft(release, today);
	if (left === void 0 || left > NOTICE_DAYS) return [];
	const move = successor === void 0 || successor.id === release.id ? "" : `Move to ${successor.id}. `;
	const doubt = release.endOfLife.uncertain === true ? " (sources differ on the date)" : "";
	const source = `Date: ${release.endOfLife.source}.`;
	if (left < 0) return [{
		level: "warning",
		code: "distro-end-of-life",
		title: `${release.id} has had no security updates since ${release.endOfLife.value}${doubt}`,
		detail: source,
		hint: `${move}If its repositories are gone from the mirrors, ended releases are kept on https://archives.openeuler.openatom.cn: pass that as \`mirror\`.`
	}];
	return [{
		level: "notice",
		code: "distro-end-of-life-near",
		title: `${release.id} is supported for ${left} more days, until ${release.endOfLife.value}${doubt}`,
		detail: source,
		hint: move === "" ? "Plan for the next service pack." : move.trim()
	}];
}
// node_modules/semver/internal/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		MAX_LENGTH: 256,
		MAX_SAFE_COMPONENT_LENGTH: 16,
		MAX_SAFE_BUILD_LENGTH: 250,
		MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER || 
		/* istanbul ignore next */ 9007199254740991,
		WHITESPACE_CHARACTERS: [
			"	",
			"\n",
			"\v",
			"\f",
			"\r",
			" ",
			"\xA0",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			"\u2028",
			"\u2029",
			" ",
			" ",
			"　",
			"﻿"
		],
		RELEASE_TYPES: [
			"major",
			"premajor",
			"minor",
			"preminor",
			"patch",
			"prepatch",
			"prerelease"
		],
		SEMVER_SPEC_VERSION: "2.0.0",
		FLAG_INCLUDE_PRERELEASE: 1,
		FLAG_LOOSE: 2
	};
}));
// node_modules/semver/internal/debug.js
var require_debug = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {};
}));
// node_modules/semver/internal/re.js
var require_re = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH } = require_constants();
	const debug = require_debug();
	exports = module.exports = {};
	const re = exports.re = [];
	const safeRe = exports.safeRe = [];
	const src = exports.src = [];
	const safeSrc = exports.safeSrc = [];
	const t = exports.t = {};
	let R = 0;
	const LETTERDASHNUMBER = "[a-zA-Z0-9-]";
	const safeRegexReplacements = [
		["\\s", 1],
		["\\d", MAX_LENGTH],
		[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
	];
	const makeSafeRegex = (value) => {
		for (const [token, max] of safeRegexReplacements) value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
		return value;
	};
	const createToken = (name, value, isGlobal) => {
		const safe = makeSafeRegex(value);
		const index = R++;
		debug(name, index, value);
		t[name] = index;
		src[index] = value;
		safeSrc[index] = safe;
		re[index] = new RegExp(value, isGlobal ? "g" : void 0);
		safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
	};
	createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
	createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
	createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
	createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
	createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
	createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
	createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
	createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
	createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
	createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
	createToken("FULL", `^${src[t.FULLPLAIN]}$`);
	createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
	createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
	createToken("GTLT", "((?:<|>)?=?)");
	createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
	createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
	createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
	createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COERCEPLAIN", `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
	createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
	createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
	createToken("COERCERTL", src[t.COERCE], true);
	createToken("COERCERTLFULL", src[t.COERCEFULL], true);
	createToken("LONETILDE", "(?:~>?)");
	createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
	exports.tildeTrimReplace = "$1~";
	createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
	createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("LONECARET", "(?:\\^)");
	createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
	exports.caretTrimReplace = "$1^";
	createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
	createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
	createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
	createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
	exports.comparatorTrimReplace = "$1$2$3";
	createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
	createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
	createToken("STAR", "(<|>)?=?\\s*\\*");
	createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
	createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
}));
// node_modules/semver/internal/parse-options.js
var require_parse_options = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const looseOption = Object.freeze({ loose: true });
	const emptyOpts = Object.freeze({});
	const parseOptions = (options) => {
		if (!options) return emptyOpts;
		if (typeof options !== "object") return looseOption;
		return options;
	};
	module.exports = parseOptions;
}));
// node_modules/semver/internal/identifiers.js
var require_identifiers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const numeric = /^[0-9]+$/;
	const compareIdentifiers = (a, b) => {
		if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a < b ? -1 : 1;
		const anum = numeric.test(a);
		const bnum = numeric.test(b);
		if (anum && bnum) {
			a = +a;
			b = +b;
		}
		return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
	};
	const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
	module.exports = {
		compareIdentifiers,
		rcompareIdentifiers
	};
}));
// node_modules/semver/classes/semver.js
var require_semver$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const debug = require_debug();
	const { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
	const { safeRe: re, t } = require_re();
	const parseOptions = require_parse_options();
	const { compareIdentifiers } = require_identifiers();
	const isPrereleaseIdentifier = (prerelease, identifier) => {
		const identifiers = identifier.split(".");
		if (identifiers.length > prerelease.length) return false;
		for (let i = 0; i < identifiers.length; i++) if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return false;
		return true;
	};
	module.exports = class SemVer {
		constructor(version, options) {
			options = parseOptions(options);
			if (version instanceof SemVer) {
				if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) return version;
				else version = version.version;
			} else if (typeof version !== "string") throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
			if (version.length > MAX_LENGTH) throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);
			debug("SemVer", version, options);
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
			if (!m) throw new TypeError(`Invalid Version: ${version}`);
			this.raw = version;
			this.major = +m[1];
			this.minor = +m[2];
			this.patch = +m[3];
			if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw new TypeError("Invalid major version");
			if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw new TypeError("Invalid minor version");
			if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw new TypeError("Invalid patch version");
			if (!m[4]) this.prerelease = [];
			else this.prerelease = m[4].split(".").map((id) => {
				if (/^[0-9]+$/.test(id)) {
					const num = +id;
					if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
				}
				return id;
			});
			this.build = m[5] ? m[5].split(".") : [];
			this.format();
		}
		format() {
			this.version = `${this.major}.${this.minor}.${this.patch}`;
			if (this.prerelease.length) this.version += `-${this.prerelease.join(".")}`;
			return this.version;
		}
		toString() {
			return this.version;
		}
		compare(other) {
			debug("SemVer.compare", this.version, this.options, other);
			if (!(other instanceof SemVer)) {
				if (typeof other === "string" && other === this.version) return 0;
				other = new SemVer(other, this.options);
			}
			if (other.version === this.version) return 0;
			return this.compareMain(other) || this.comparePre(other);
		}
		compareMain(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.major < other.major) return -1;
			if (this.major > other.major) return 1;
			if (this.minor < other.minor) return -1;
			if (this.minor > other.minor) return 1;
			if (this.patch < other.patch) return -1;
			if (this.patch > other.patch) return 1;
			return 0;
		}
		comparePre(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.prerelease.length && !other.prerelease.length) return -1;
			else if (!this.prerelease.length && other.prerelease.length) return 1;
			else if (!this.prerelease.length && !other.prerelease.length) return 0;
			let i = 0;
			do {
				const a = this.prerelease[i];
				const b = other.prerelease[i];
				debug("prerelease compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		compareBuild(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			let i = 0;
			do {
				const a = this.build[i];
				const b = other.build[i];
				debug("build compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		inc(release, identifier, identifierBase) {
			if (release.startsWith("pre")) {
				if (!identifier && identifierBase === false) throw new Error("invalid increment argument: identifier is empty");
				if (identifier) {
					const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
					if (!match || match[1] !== identifier) throw new Error(`invalid identifier: ${identifier}`);
				}
			}
			switch (release) {
				case "premajor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor = 0;
					this.major++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "preminor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "prepatch":
					this.prerelease.length = 0;
					this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "prerelease":
					if (this.prerelease.length === 0) this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "release":
					if (this.prerelease.length === 0) throw new Error(`version ${this.raw} is not a prerelease`);
					this.prerelease.length = 0;
					break;
				case "major":
					if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) this.major++;
					this.minor = 0;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "minor":
					if (this.patch !== 0 || this.prerelease.length === 0) this.minor++;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "patch":
					if (this.prerelease.length === 0) this.patch++;
					this.prerelease = [];
					break;
				case "pre": {
					const base = Number(identifierBase) ? 1 : 0;
					if (this.prerelease.length === 0) this.prerelease = [base];
					else {
						let i = this.prerelease.length;
						while (--i >= 0) if (typeof this.prerelease[i] === "number") {
							this.prerelease[i]++;
							i = -2;
						}
						if (i === -1) {
							if (identifier === this.prerelease.join(".") && identifierBase === false) throw new Error("invalid increment argument: identifier already exists");
							this.prerelease.push(base);
						}
					}
					if (identifier) {
						let prerelease = [identifier, base];
						if (identifierBase === false) prerelease = [identifier];
						if (isPrereleaseIdentifier(this.prerelease, identifier)) {
							const prereleaseBase = this.prerelease[identifier.split(".").length];
							if (isNaN(prereleaseBase)) this.prerelease = prerelease;
						} else this.prerelease = prerelease;
					}
					break;
				}
				default: throw new Error(`invalid increment argument: ${release}`);
			}
			this.raw = this.format();
			if (this.build.length) this.raw += `+${this.build.join(".")}`;
			return this;
		}
	};
}));
// node_modules/semver/functions/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const parse = (version, options, throwErrors = false) => {
		if (version instanceof SemVer) return version;
		try {
			return new SemVer(version, options);
		} catch (er) {
			if (!throwErrors) return null;
			throw er;
		}
	};
	module.exports = parse;
}));
// node_modules/semver/functions/valid.js
var require_valid$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const valid = (version, options) => {
		const v = parse(version, options);
		return v ? v.version : null;
	};
	module.exports = valid;
}));
// node_modules/semver/functions/clean.js
var require_clean = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const clean = (version, options) => {
		const s = parse(version.trim().replace(/^[=v]+/, ""), options);
		return s ? s.version : null;
	};
	module.exports = clean;
}));
// node_modules/semver/functions/inc.js
var require_inc = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const inc = (version, release, options, identifier, identifierBase) => {
		if (typeof options === "string") {
			identifierBase = identifier;
			identifier = options;
			options = void 0;
		}
		try {
			return new SemVer(version instanceof SemVer ? version.version : version, options).inc(release, identifier, identifierBase).version;
		} catch (er) {
			return null;
		}
	};
	module.exports = inc;
}));
// node_modules/semver/functions/diff.js
var require_diff = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const diff = (version1, version2) => {
		const v1 = parse(version1, null, true);
		const v2 = parse(version2, null, true);
		const comparison = v1.compare(v2);
		if (comparison === 0) return null;
		const v1Higher = comparison > 0;
		const highVersion = v1Higher ? v1 : v2;
		const lowVersion = v1Higher ? v2 : v1;
		const highHasPre = !!highVersion.prerelease.length;
		if (!!lowVersion.prerelease.length && !highHasPre) {
			if (!lowVersion.patch && !lowVersion.minor) return "major";
			if (lowVersion.compareMain(highVersion) === 0) {
				if (lowVersion.minor && !lowVersion.patch) return "minor";
				return "patch";
			}
		}
		const prefix = highHasPre ? "pre" : "";
		if (v1.major !== v2.major) return prefix + "major";
		if (v1.minor !== v2.minor) return prefix + "minor";
		if (v1.patch !== v2.patch) return prefix + "patch";
		return "prerelease";
	};
	module.exports = diff;
}));
// node_modules/semver/functions/major.js
var require_major = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const major = (a, loose) => new SemVer(a, loose).major;
	module.exports = major;
}));
// node_modules/semver/functions/minor.js
var require_minor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const minor = (a, loose) => new SemVer(a, loose).minor;
	module.exports = minor;
}));
// node_modules/semver/functions/patch.js
var require_patch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const patch = (a, loose) => new SemVer(a, loose).patch;
	module.exports = patch;
}));
// node_modules/semver/functions/prerelease.js
var require_prerelease = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const prerelease = (version, options) => {
		const parsed = parse(version, options);
		return parsed && parsed.prerelease.length ? parsed.prerelease : null;
	};
	module.exports = prerelease;
}));
// node_modules/semver/functions/compare.js
var require_compare = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
	module.exports = compare;
}));
// node_modules/semver/functions/rcompare.js
var require_rcompare = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const rcompare = (a, b, loose) => compare(b, a, loose);
	module.exports = rcompare;
}));
// node_modules/semver/functions/compare-loose.js
var require_compare_loose = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const compareLoose = (a, b) => compare(a, b, true);
	module.exports = compareLoose;
}));
// node_modules/semver/functions/compare-build.js
var require_compare_build = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const compareBuild = (a, b, loose) => {
		const versionA = new SemVer(a, loose);
		const versionB = new SemVer(b, loose);
		return versionA.compare(versionB) || versionA.compareBuild(versionB);
	};
	module.exports = compareBuild;
}));
// node_modules/semver/functions/sort.js
var require_sort = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compareBuild = require_compare_build();
	const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose));
	module.exports = sort;
}));
// node_modules/semver/functions/rsort.js
var require_rsort = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compareBuild = require_compare_build();
	const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose));
	module.exports = rsort;
}));
// node_modules/semver/functions/gt.js
var require_gt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gt = (a, b, loose) => compare(a, b, loose) > 0;
	module.exports = gt;
}));
// node_modules/semver/functions/lt.js
var require_lt = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const lt = (a, b, loose) => compare(a, b, loose) < 0;
	module.exports = lt;
}));
// node_modules/semver/functions/eq.js
var require_eq = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const eq = (a, b, loose) => compare(a, b, loose) === 0;
	module.exports = eq;
}));
// node_modules/semver/functions/neq.js
var require_neq = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const neq = (a, b, loose) => compare(a, b, loose) !== 0;
	module.exports = neq;
}));
// node_modules/semver/functions/gte.js
var require_gte = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gte = (a, b, loose) => compare(a, b, loose) >= 0;
	module.exports = gte;
}));
// node_modules/semver/functions/lte.js
var require_lte = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const lte = (a, b, loose) => compare(a, b, loose) <= 0;
	module.exports = lte;
}));
// node_modules/semver/functions/cmp.js
var require_cmp = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const eq = require_eq();
	const neq = require_neq();
	const gt = require_gt();
	const gte = require_gte();
	const lt = require_lt();
	const lte = require_lte();
	const cmp = (a, op, b, loose) => {
		switch (op) {
			case "===":
				if (typeof a === "object") a = a.version;
				if (typeof b === "object") b = b.version;
				return a === b;
			case "!==":
				if (typeof a === "object") a = a.version;
				if (typeof b === "object") b = b.version;
				return a !== b;
			case "":
			case "=":
			case "==": return eq(a, b, loose);
			case "!=": return neq(a, b, loose);
			case ">": return gt(a, b, loose);
			case ">=": return gte(a, b, loose);
			case "<": return lt(a, b, loose);
			case "<=": return lte(a, b, loose);
			default: throw new TypeError(`Invalid operator: ${op}`);
		}
	};
	module.exports = cmp;
}));
// node_modules/semver/functions/coerce.js
var require_coerce = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const parse = require_parse();
	const { safeRe: re, t } = require_re();
	const coerce = (version, options) => {
		if (version instanceof SemVer) return version;
		if (typeof version === "number") version = String(version);
		if (typeof version !== "string") return null;
		options = options || {};
		let match = null;
		if (!options.rtl) match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE]);
		else {
			const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL];
			let next;
			while ((next = coerceRtlRegex.exec(version)) && (!match || match.index + match[0].length !== version.length)) {
				if (!match || next.index + next[0].length !== match.index + match[0].length) match = next;
				coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length;
			}
			coerceRtlRegex.lastIndex = -1;
		}
		if (match === null) return null;
		const major = match[2];
		const minor = match[3] || "0";
		const patch = match[4] || "0";
		const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : "";
		const build = options.includePrerelease && match[6] ? `+${match[6]}` : "";
		return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options);
	};
	module.exports = coerce;
}));
// node_modules/semver/functions/truncate.js
var require_truncate = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const constants = require_constants();
	const SemVer = require_semver$1();
	const truncate = (version, truncation, options) => {
		if (!constants.RELEASE_TYPES.includes(truncation)) return null;
		const clonedVersion = cloneInputVersion(version, options);
		return clonedVersion && doTruncation(clonedVersion, truncation);
	};
	const cloneInputVersion = (version, options) => {
		const versionStringToParse = version instanceof SemVer ? version.version : version;
		return parse(versionStringToParse, options);
	};
	const doTruncation = (version, truncation) => {
		if (isPrerelease(truncation)) return version.version;
		version.prerelease = [];
		switch (truncation) {
			case "major":
				version.minor = 0;
				version.patch = 0;
				break;
			case "minor": version.patch = 0;
		}
		return version.format();
	};
	const isPrerelease = (type) => {
		return type.startsWith("pre");
	};
	module.exports = truncate;
}));
// node_modules/semver/internal/lrucache.js
var require_lrucache = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var LRUCache = class {
		constructor() {
			this.max = 1e3;
			this.map = /* @__PURE__ */ new Map();
		}
		get(key) {
			const value = this.map.get(key);
			if (value === void 0) return;
			else {
				this.map.delete(key);
				this.map.set(key, value);
				return value;
			}
		}
		delete(key) {
			return this.map.delete(key);
		}
		set(key, value) {
			if (!this.delete(key) && value !== void 0) {
				if (this.map.size >= this.max) {
					const firstKey = this.map.keys().next().value;
					this.delete(firstKey);
				}
				this.map.set(key, value);
			}
			return this;
		}
	};
	module.exports = LRUCache;
}));
// node_modules/semver/internal/trim-comparator-whitespace.js
var require_trim_comparator_whitespace = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { MAX_LENGTH, MAX_SAFE_BUILD_LENGTH, WHITESPACE_CHARACTERS } = require_constants();
	/**
	* Remembers the last two rows of digits so their characters need not be reread.
	* Positions start at -1 until a row has been found.
	*
	* @typedef {object} DigitRunCache
	* @property {number} start The first character of the most recently found row.
	* @property {number} end The position after that row's last character.
	* @property {number} previousStart The first character of the previous row.
	* @property {number} previousEnd The position after the previous row.
	*/
	const whitespace = /* @__PURE__ */ new Uint8Array(65536);
	for (const char of WHITESPACE_CHARACTERS) whitespace[char.charCodeAt(0)] = 1;
	/**
	* Checks whether a character is whitespace, like a space, tab, or newline.
	* Looking past the end of the string returns false.
	*
	* @param {string|undefined} char One character, or undefined past the string's end.
	* @returns {boolean} Whether the character is whitespace.
	* @example isWhitespace(' ') // true
	* @example isWhitespace('1') // false
	*/
	const isWhitespace = (char) => char !== void 0 && whitespace[char.charCodeAt(0)] === 1;
	/**
	* Checks for v, =, or whitespace before the version number.
	* These are historical version prefixes, not range operators:
	* < and > are handled separately, as are tilde and caret ranges.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether the character can belong to a version prefix.
	* @example isVersionPrefix('=') // true
	* @example isVersionPrefix('>') // false
	*/
	const isVersionPrefix = (char) => char === "v" || char === "=" || isWhitespace(char);
	/**
	* Checks whether a character is one of the digits 0 through 9.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether the character is an ASCII digit.
	* @example isDigit('7') // true
	* @example isDigit('.') // false
	*/
	const isDigit = (char) => char !== void 0 && char >= "0" && char <= "9";
	/**
	* Checks whether a character is an English letter, uppercase or lowercase.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether the character is an ASCII letter.
	* @example isLetter('b') // true
	* @example isLetter('7') // false
	*/
	const isLetter = (char) => char !== void 0 && (char >= "a" && char <= "z" || char >= "A" && char <= "Z");
	/**
	* Checks for a letter, digit, or hyphen: the characters allowed inside
	* prerelease and build names such as beta-1.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether the character can be part of an identifier.
	* @example isIdentifierCharacter('-') // true
	* @example isIdentifierCharacter('.') // false; dots separate identifiers
	*/
	const isIdentifierCharacter = (char) => isDigit(char) || isLetter(char) || char === "-";
	/**
	* Checks whether a version component can begin here: with a digit or
	* a wildcard such as x, X, or *.
	*
	* @param {string|undefined} char One character to check.
	* @returns {boolean} Whether a number or wildcard can start with this character.
	* @example isVersionStart('x') // true
	* @example isVersionStart('v') // false; v belongs to the prefix
	*/
	const isVersionStart = (char) => isDigit(char) || char === "x" || char === "X" || char === "*";
	/**
	* Finds the end of a row of digits, but returns no more than limit digits.
	* Remembers the last two rows so looking at them again does not reread them.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position of the first character to check.
	* @param {number} limit The most digit characters the returned match can include.
	* @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
	* @returns {number} The position after the matched digits, or start if none match.
	* @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
	* @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
	*/
	const findDigitsEndIndex = (range, start, limit, digitRuns) => {
		if (!isDigit(range[start])) return start;
		if (start >= digitRuns.start && start < digitRuns.end) return Math.min(start + limit, digitRuns.end);
		if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) return Math.min(start + limit, digitRuns.previousEnd);
		let end = start + 1;
		while (isDigit(range[end])) end++;
		digitRuns.previousStart = digitRuns.start;
		digitRuns.previousEnd = digitRuns.end;
		digitRuns.start = start;
		digitRuns.end = end;
		return Math.min(start + limit, end);
	};
	/**
	* Reads a number using the old regex's length and leading-zero rules.
	* Strict mode reads just the first zero in 012; loose mode can read all three.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the number should begin.
	* @param {boolean} loose Whether to allow leading zeros.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the matched digits, not their numeric value.
	* @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
	* @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
	*/
	const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
		if (!loose && range[start] === "0") return start + 1;
		return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns);
	};
	/**
	* Reads one piece of a prerelease name, such as beta or 1 in beta.1.
	* Tries the letter-or-hyphen form first, then the number-only form.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the identifier should begin.
	* @param {boolean} loose Whether numeric identifiers may have leading zeros.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the identifier, or start if none matches.
	* @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
	* @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
	*/
	const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
		const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns);
		if (isLetter(range[digitsEnd]) || range[digitsEnd] === "-") {
			let end = digitsEnd + 1;
			const limit = end + MAX_SAFE_BUILD_LENGTH;
			while (end < limit && isIdentifierCharacter(range[end])) end++;
			return end;
		}
		return findVersionNumberEndIndex(range, start, loose, digitRuns);
	};
	/**
	* Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
	* Loose mode also allows the name without its opening hyphen.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the suffix should begin, including -.
	* @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the matched suffix, or start if absent.
	* @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
	* @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
	*/
	const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
		const hyphen = range[start] === "-";
		if (!loose && !hyphen) return start;
		const identifierStart = start + (hyphen ? 1 : 0);
		let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns);
		if (end === identifierStart) {
			if (!loose || !hyphen) return start;
			end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns);
		}
		while (range[end] === ".") {
			const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns);
			if (next === end + 1) break;
			end = next;
		}
		return end;
	};
	/**
	* Reads one build-name piece, such as sha or 123 in +sha.123.
	* Stops at a disallowed character or the old regex's length limit.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the identifier should begin.
	* @returns {number} The position after the identifier, or start if none matches.
	* @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
	* @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
	*/
	const findBuildIdentifierEndIndex = (range, start) => {
		let end = start;
		while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) end++;
		return end;
	};
	/**
	* Reads optional build metadata such as +sha.123.
	* Leaves the position unchanged if there is no plus sign followed by a name.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the opening + should be.
	* @returns {number} The position after the matched metadata, or start if absent.
	* @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
	* @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
	*/
	const findBuildEndIndex = (range, start) => {
		if (range[start] !== "+") return start;
		let end = findBuildIdentifierEndIndex(range, start + 1);
		if (end === start + 1) return start;
		while (range[end] === ".") {
			const next = findBuildIdentifierEndIndex(range, end + 1);
			if (next === end + 1) break;
			end = next;
		}
		return end;
	};
	/**
	* Reads three numbers separated by dots, then any prerelease and build suffixes.
	* Uses loose rules, so forms such as 01.02.03beta can match here.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position of the first number, after any prefix.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the version match, or start if none matches.
	* @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
	* @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
	*/
	const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
		let end = start;
		for (let component = 0; component < 3; component++) {
			const next = findVersionNumberEndIndex(range, end, true, digitRuns);
			if (next === end) return start;
			end = next;
			if (component < 2) {
				if (range[end] !== ".") return start;
				end++;
			}
		}
		const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns);
		return findBuildEndIndex(range, prereleaseEnd);
	};
	/**
	* Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
	* Numbers use strict leading-zero rules; wildcards take up one character.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position where the component should begin.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the component, or start if none matches.
	* @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
	* @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
	*/
	const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
		if (isDigit(range[start])) return findVersionNumberEndIndex(range, start, false, digitRuns);
		return isVersionStart(range[start]) ? start + 1 : start;
	};
	/**
	* Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
	* After the third component, also reads any strict prerelease and build suffixes.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position of a number or wildcard, after any prefix.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position after the matched version text.
	* @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
	* @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
	*/
	const findPartialVersionEndIndex = (range, start, digitRuns) => {
		let end = findPartialVersionComponentEndIndex(range, start, digitRuns);
		for (let component = 0; component < 2; component++) {
			if (range[end] !== ".") return end;
			const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns);
			if (next === end + 1) return end;
			end = next;
		}
		const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns);
		return findBuildEndIndex(range, prereleaseEnd);
	};
	/**
	* Finds where a version match ends, without deciding whether the range is valid.
	* Tries a loose full version first, then a partial or wildcard version, just
	* like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
	*
	* @param {string} range The text to read; it is not changed.
	* @param {number} start The position of a number or wildcard, after any prefix.
	* @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
	* @returns {number} The position where scanning the next candidate can resume.
	* @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
	* @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
	*/
	const findVersionEndIndex = (range, start, digitRuns) => {
		const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns);
		return fullVersionEnd !== start ? fullVersionEnd : findPartialVersionEndIndex(range, start, digitRuns);
	};
	/**
	* Finds the one whitespace character the old replacement would remove.
	* Keeps leading whitespace, skips an optional operator, and checks immediately
	* after it. Returns -1 if there is nothing to remove.
	*
	* @param {string} range The text containing a candidate already found by the caller.
	* @param {number} matchStart The candidate's position, including leading whitespace.
	* @returns {number} The position of the removable whitespace, or -1 if absent.
	* @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
	* @example findRemovableWhitespaceIndex('>1', 0) // -1
	*/
	const findRemovableWhitespaceIndex = (range, matchStart) => {
		let position = matchStart;
		if (isWhitespace(range[position])) position++;
		if (range[position] === "<" || range[position] === ">") position++;
		if (range[position] === "=") position++;
		return isWhitespace(range[position]) ? position : -1;
	};
	/**
	* Joins an operator to its version, turning > 1.2.3 into >1.2.3.
	* Copies everything else according to the old regex's matching rules.
	* Moves forward through prefixes and whole versions to avoid repeatedly
	* searching the same characters on long inputs.
	*
	* @param {string} range The range text to process; the original string is unchanged.
	* @returns {string} The range with matched operator whitespace removed.
	* @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
	* @example trimComparatorWhitespace('> invalid') // '> invalid'
	*/
	const trimComparatorWhitespace = (range) => {
		let result = "";
		let copyFrom = 0;
		let cursor = 0;
		const digitRuns = {
			start: -1,
			end: -1,
			previousStart: -1,
			previousEnd: -1
		};
		while (cursor < range.length) {
			const matchStart = cursor;
			if (range[cursor] === "<" || range[cursor] === ">") cursor++;
			else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
				cursor++;
				continue;
			}
			while (cursor < range.length && isVersionPrefix(range[cursor])) cursor++;
			if (!isVersionStart(range[cursor])) continue;
			const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart);
			if (whitespacePosition !== -1) {
				result += range.slice(copyFrom, whitespacePosition);
				copyFrom = whitespacePosition + 1;
			}
			cursor = findVersionEndIndex(range, cursor, digitRuns);
		}
		return result + range.slice(copyFrom);
	};
	module.exports = trimComparatorWhitespace;
}));
// node_modules/semver/classes/range.js
var require_range = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SPACE_CHARACTERS = /\s+/g;
	module.exports = class Range {
		constructor(range, options) {
			options = parseOptions(options);
			if (range instanceof Range) {
				if (range.loose === !!options.loose && range.includePrerelease === !!options.includePrerelease) return range;
				else return new Range(range.raw, options);
			}
			if (range instanceof Comparator) {
				this.raw = range.value;
				this.set = [[range]];
				this.formatted = void 0;
				return this;
			}
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			this.raw = range.trim().replace(SPACE_CHARACTERS, " ");
			this.set = this.raw.split("||").map((r) => this.parseRange(r.trim())).filter((c) => c.length);
			if (!this.set.length) throw new TypeError(`Invalid SemVer Range: ${this.raw}`);
			if (this.set.length > 1) {
				const first = this.set[0];
				this.set = this.set.filter((c) => !isNullSet(c[0]));
				if (this.set.length === 0) this.set = [first];
				else if (this.set.length > 1) {
					for (const c of this.set) if (c.length === 1 && isAny(c[0])) {
						this.set = [c];
						break;
					}
				}
			}
			this.formatted = void 0;
		}
		get range() {
			if (this.formatted === void 0) {
				this.formatted = "";
				for (let i = 0; i < this.set.length; i++) {
					if (i > 0) this.formatted += "||";
					const comps = this.set[i];
					for (let k = 0; k < comps.length; k++) {
						if (k > 0) this.formatted += " ";
						this.formatted += comps[k].toString().trim();
					}
				}
			}
			return this.formatted;
		}
		format() {
			return this.range;
		}
		toString() {
			return this.range;
		}
		parseRange(range) {
			range = range.replace(BUILDSTRIPRE, "");
			const memoKey = ((this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) | (this.options.loose && FLAG_LOOSE)) + ":" + range;
			const cached = cache.get(memoKey);
			if (cached) return cached;
			const loose = this.options.loose;
			const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE];
			range = range.replace(hr, hyphenReplace(this.options.includePrerelease));
			debug("hyphen replace", range);
			range = trimComparatorWhitespace(range);
			debug("comparator trim", range);
			range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
			debug("tilde trim", range);
			range = range.replace(re[t.CARETTRIM], caretTrimReplace);
			debug("caret trim", range);
			let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
			if (loose) rangeList = rangeList.filter((comp) => {
				debug("loose invalid filter", comp, this.options);
				return !!comp.match(re[t.COMPARATORLOOSE]);
			});
			debug("range list", rangeList);
			const rangeMap = /* @__PURE__ */ new Map();
			const comparators = rangeList.map((comp) => new Comparator(comp, this.options));
			for (const comp of comparators) {
				if (isNullSet(comp)) return [comp];
				rangeMap.set(comp.value, comp);
			}
			if (rangeMap.size > 1 && rangeMap.has("")) rangeMap.delete("");
			const result = [...rangeMap.values()];
			cache.set(memoKey, result);
			return result;
		}
		intersects(range, options) {
			if (!(range instanceof Range)) throw new TypeError("a Range is required");
			return this.set.some((thisComparators) => {
				return isSatisfiable(thisComparators, options) && range.set.some((rangeComparators) => {
					return isSatisfiable(rangeComparators, options) && thisComparators.every((thisComparator) => {
						return rangeComparators.every((rangeComparator) => {
							return thisComparator.intersects(rangeComparator, options);
						});
					});
				});
			});
		}
		test(version) {
			if (!version) return false;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			for (let i = 0; i < this.set.length; i++) if (testSet(this.set[i], version, this.options)) return true;
			return false;
		}
	};
	const cache = new (require_lrucache())();
	const parseOptions = require_parse_options();
	const Comparator = require_comparator();
	const debug = require_debug();
	const SemVer = require_semver$1();
	const trimComparatorWhitespace = require_trim_comparator_whitespace();
	const { safeRe: re, src, t, tildeTrimReplace, caretTrimReplace } = require_re();
	const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = require_constants();
	const BUILDSTRIPRE = new RegExp(src[t.BUILD], "g");
	const isNullSet = (c) => c.value === "<0.0.0-0";
	const isAny = (c) => c.value === "";
	const isSatisfiable = (comparators, options) => {
		let result = true;
		const remainingComparators = comparators.slice();
		let testComparator = remainingComparators.pop();
		while (result && remainingComparators.length) {
			result = remainingComparators.every((otherComparator) => {
				return testComparator.intersects(otherComparator, options);
			});
			testComparator = remainingComparators.pop();
		}
		return result;
	};
	const parseComparator = (comp, options) => {
		comp = comp.replace(re[t.BUILD], "");
		debug("comp", comp, options);
		comp = replaceCarets(comp, options);
		debug("caret", comp);
		comp = replaceTildes(comp, options);
		debug("tildes", comp);
		comp = replaceXRanges(comp, options);
		debug("xrange", comp);
		comp = replaceStars(comp, options);
		debug("stars", comp);
		return comp;
	};
	const isX = (id) => !id || id.toLowerCase() === "x" || id === "*";
	const invalidXRangeOrder = (M, m, p) => isX(M) && !isX(m) || isX(m) && p && !isX(p);
	const replaceTildes = (comp, options) => {
		return comp.trim().split(/\s+/).map((c) => replaceTilde(c, options)).join(" ");
	};
	const replaceTilde = (comp, options) => {
		const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE];
		const z = options.includePrerelease ? "-0" : "";
		return comp.replace(r, (_, M, m, p, pr) => {
			debug("tilde", comp, _, M, m, p, pr);
			let ret;
			if (isX(M)) ret = "";
			else if (isX(m)) ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
			else if (isX(p)) ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
			else if (pr) {
				debug("replaceTilde pr", pr);
				ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
			} else ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
			debug("tilde return", ret);
			return ret;
		});
	};
	const replaceCarets = (comp, options) => {
		return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
	};
	const replaceCaret = (comp, options) => {
		debug("caret", comp, options);
		const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
		const z = options.includePrerelease ? "-0" : "";
		return comp.replace(r, (_, M, m, p, pr) => {
			debug("caret", comp, _, M, m, p, pr);
			let ret;
			if (isX(M)) ret = "";
			else if (isX(m)) ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
			else if (isX(p)) {
				if (M === "0") ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
				else ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`;
			} else if (pr) {
				debug("replaceCaret pr", pr);
				if (M === "0") {
					if (m === "0") ret = `>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p + 1}-0`;
					else ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
				} else ret = `>=${M}.${m}.${p}-${pr} <${+M + 1}.0.0-0`;
			} else {
				debug("no pr");
				if (M === "0") {
					if (m === "0") ret = `>=${M}.${m}.${p} <${M}.${m}.${+p + 1}-0`;
					else ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
				} else ret = `>=${M}.${m}.${p} <${+M + 1}.0.0-0`;
			}
			debug("caret return", ret);
			return ret;
		});
	};
	const replaceXRanges = (comp, options) => {
		debug("replaceXRanges", comp, options);
		return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
	};
	const replaceXRange = (comp, options) => {
		comp = comp.trim();
		const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
		return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
			debug("xRange", comp, ret, gtlt, M, m, p, pr);
			if (invalidXRangeOrder(M, m, p)) return comp;
			const xM = isX(M);
			const xm = xM || isX(m);
			const xp = xm || isX(p);
			const anyX = xp;
			if (gtlt === "=" && anyX) gtlt = "";
			pr = options.includePrerelease ? "-0" : "";
			if (xM) {
				if (gtlt === ">" || gtlt === "<") ret = "<0.0.0-0";
				else ret = "*";
			} else if (gtlt && anyX) {
				if (xm) m = 0;
				p = 0;
				if (gtlt === ">") {
					gtlt = ">=";
					if (xm) {
						M = +M + 1;
						m = 0;
						p = 0;
					} else {
						m = +m + 1;
						p = 0;
					}
				} else if (gtlt === "<=") {
					gtlt = "<";
					if (xm) M = +M + 1;
					else m = +m + 1;
				}
				if (gtlt === "<") pr = "-0";
				ret = `${gtlt + M}.${m}.${p}${pr}`;
			} else if (xm) ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`;
			else if (xp) ret = `>=${M}.${m}.0${pr} <${M}.${+m + 1}.0-0`;
			debug("xRange return", ret);
			return ret;
		});
	};
	const replaceStars = (comp, options) => {
		debug("replaceStars", comp, options);
		return comp.trim().replace(re[t.STAR], "");
	};
	const replaceGTE0 = (comp, options) => {
		debug("replaceGTE0", comp, options);
		return comp.trim().replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], "");
	};
	const hyphenReplace = (incPr) => ($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr) => {
		if (isX(fM)) from = "";
		else if (isX(fm)) from = `>=${fM}.0.0${incPr ? "-0" : ""}`;
		else if (isX(fp)) from = `>=${fM}.${fm}.0${incPr ? "-0" : ""}`;
		else if (fpr) from = `>=${from}`;
		else from = `>=${from}${incPr ? "-0" : ""}`;
		if (isX(tM)) to = "";
		else if (isX(tm)) to = `<${+tM + 1}.0.0-0`;
		else if (isX(tp)) to = `<${tM}.${+tm + 1}.0-0`;
		else if (tpr) to = `<=${tM}.${tm}.${tp}-${tpr}`;
		else if (incPr) to = `<${tM}.${tm}.${+tp + 1}-0`;
		else to = `<=${to}`;
		return `${from} ${to}`.trim();
	};
	const testSet = (set, version, options) => {
		for (let i = 0; i < set.length; i++) if (!set[i].test(version)) return false;
		if (version.prerelease.length && !options.includePrerelease) {
			for (let i = 0; i < set.length; i++) {
				debug(set[i].semver);
				if (set[i].semver === Comparator.ANY) continue;
				if (set[i].semver.prerelease.length > 0) {
					const allowed = set[i].semver;
					if (allowed.major === version.major && allowed.minor === version.minor && allowed.patch === version.patch) return true;
				}
			}
			return false;
		}
		return true;
	};
}));
// node_modules/semver/classes/comparator.js
var require_comparator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const ANY = Symbol("SemVer ANY");
	module.exports = class Comparator {
		static get ANY() {
			return ANY;
		}
		constructor(comp, options) {
			options = parseOptions(options);
			if (comp instanceof Comparator) {
				if (comp.loose === !!options.loose) return comp;
				else comp = comp.value;
			}
			comp = comp.trim().split(/\s+/).join(" ");
			debug("comparator", comp, options);
			this.options = options;
			this.loose = !!options.loose;
			this.parse(comp);
			if (this.semver === ANY) this.value = "";
			else this.value = this.operator + this.semver.version;
			debug("comp", this);
		}
		parse(comp) {
			const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR];
			const m = comp.match(r);
			if (!m) throw new TypeError(`Invalid comparator: ${comp}`);
			this.operator = m[1] !== void 0 ? m[1] : "";
			if (this.operator === "=") this.operator = "";
			if (!m[2]) this.semver = ANY;
			else this.semver = new SemVer(m[2], this.options.loose);
		}
		toString() {
			return this.value;
		}
		test(version) {
			debug("Comparator.test", version, this.options.loose);
			if (this.semver === ANY || version === ANY) return true;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			return cmp(version, this.operator, this.semver, this.options);
		}
		intersects(comp, options) {
			if (!(comp instanceof Comparator)) throw new TypeError("a Comparator is required");
			if (this.operator === "") {
				if (this.value === "") return true;
				return new Range(comp.value, options).test(this.value);
			} else if (comp.operator === "") {
				if (comp.value === "") return true;
				return new Range(this.value, options).test(comp.semver);
			}
			options = parseOptions(options);
			if (options.includePrerelease && (this.value === "<0.0.0-0" || comp.value === "<0.0.0-0")) return false;
			if (!options.includePrerelease && (this.value.startsWith("<0.0.0") || comp.value.startsWith("<0.0.0"))) return false;
			if (this.operator.startsWith(">") && comp.operator.startsWith(">")) return true;
			if (this.operator.startsWith("<") && comp.operator.startsWith("<")) return true;
			if (this.semver.version === comp.semver.version && this.operator.includes("=") && comp.operator.includes("=")) return true;
			if (cmp(this.semver, "<", comp.semver, options) && this.operator.startsWith(">") && comp.operator.startsWith("<")) return true;
			if (cmp(this.semver, ">", comp.semver, options) && this.operator.startsWith("<") && comp.operator.startsWith(">")) return true;
			return false;
		}
	};
	const parseOptions = require_parse_options();
	const { safeRe: re, t } = require_re();
	const cmp = require_cmp();
	const debug = require_debug();
	const SemVer = require_semver$1();
	const Range = require_range();
}));
// node_modules/semver/functions/satisfies.js
var require_satisfies = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const satisfies = (version, range, options) => {
		try {
			range = new Range(range, options);
		} catch (er) {
			return false;
		}
		return range.test(version);
	};
	module.exports = satisfies;
}));
// node_modules/semver/ranges/to-comparators.js
var require_to_comparators = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const toComparators = (range, options) => new Range(range, options).set.map((comp) => comp.map((c) => c.value).join(" ").trim().split(" "));
	module.exports = toComparators;
}));
// node_modules/semver/ranges/max-satisfying.js
var require_max_satisfying = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Range = require_range();
	const maxSatisfying = (versions, range, options) => {
		let max = null;
		let maxSV = null;
		let rangeObj = null;
		try {
			rangeObj = new Range(range, options);
		} catch (er) {
			return null;
		}
		versions.forEach((v) => {
			if (rangeObj.test(v)) {
				if (!max || maxSV.compare(v) === -1) {
					max = v;
					maxSV = new SemVer(max, options);
				}
			}
		});
		return max;
	};
	module.exports = maxSatisfying;
}));
// node_modules/semver/ranges/min-satisfying.js
var require_min_satisfying = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Range = require_range();
	const minSatisfying = (versions, range, options) => {
		let min = null;
		let minSV = null;
		let rangeObj = null;
		try {
			rangeObj = new Range(range, options);
		} catch (er) {
			return null;
		}
		versions.forEach((v) => {
			if (rangeObj.test(v)) {
				if (!min || minSV.compare(v) === 1) {
					min = v;
					minSV = new SemVer(min, options);
				}
			}
		});
		return min;
	};
	module.exports = minSatisfying;
}));
// node_modules/semver/ranges/min-version.js
var require_min_version = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Range = require_range();
	const gt = require_gt();
	const minVersion = (range, loose) => {
		range = new Range(range, loose);
		let minver = new SemVer("0.0.0");
		if (range.test(minver)) return minver;
		minver = new SemVer("0.0.0-0");
		if (range.test(minver)) return minver;
		minver = null;
		for (let i = 0; i < range.set.length; ++i) {
			const comparators = range.set[i];
			let setMin = null;
			comparators.forEach((comparator) => {
				const compver = new SemVer(comparator.semver.version);
				switch (comparator.operator) {
					case ">":
						if (compver.prerelease.length === 0) compver.patch++;
						else compver.prerelease.push(0);
						compver.raw = compver.format();
					case "":
					case ">=":
						if (!setMin || gt(compver, setMin)) setMin = compver;
						break;
					case "<":
					case "<=": break;
					/* istanbul ignore next */
					default: throw new Error(`Unexpected operation: ${comparator.operator}`);
				}
			});
			if (setMin && (!minver || gt(minver, setMin))) minver = setMin;
		}
		if (minver && range.test(minver)) return minver;
		return null;
	};
	module.exports = minVersion;
}));
// node_modules/semver/ranges/valid.js
var require_valid = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const validRange = (range, options) => {
		try {
			return new Range(range, options).range || "*";
		} catch (er) {
			return null;
		}
	};
	module.exports = validRange;
}));
// node_modules/semver/ranges/outside.js
var require_outside = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Comparator = require_comparator();
	const { ANY } = Comparator;
	const Range = require_range();
	const satisfies = require_satisfies();
	const gt = require_gt();
	const lt = require_lt();
	const lte = require_lte();
	const gte = require_gte();
	const outside = (version, range, hilo, options) => {
		version = new SemVer(version, options);
		range = new Range(range, options);
		let gtfn, ltefn, ltfn, comp, ecomp;
		switch (hilo) {
			case ">":
				gtfn = gt;
				ltefn = lte;
				ltfn = lt;
				comp = ">";
				ecomp = ">=";
				break;
			case "<":
				gtfn = lt;
				ltefn = gte;
				ltfn = gt;
				comp = "<";
				ecomp = "<=";
				break;
			default: throw new TypeError("Must provide a hilo val of \"<\" or \">\"");
		}
		if (satisfies(version, range, options)) return false;
		for (let i = 0; i < range.set.length; ++i) {
			const comparators = range.set[i];
			let high = null;
			let low = null;
			comparators.forEach((comparator) => {
				if (comparator.semver === ANY) comparator = new Comparator(">=0.0.0");
				high = high || comparator;
				low = low || comparator;
				if (gtfn(comparator.semver, high.semver, options)) high = comparator;
				else if (ltfn(comparator.semver, low.semver, options)) low = comparator;
			});
			if (high.operator === comp || high.operator === ecomp) return false;
			if ((!low.operator || low.operator === comp) && ltefn(version, low.semver)) return false;
			else if (low.operator === ecomp && ltfn(version, low.semver)) return false;
		}
		return true;
	};
	module.exports = outside;
}));
// node_modules/semver/ranges/gtr.js
var require_gtr = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const outside = require_outside();
	const gtr = (version, range, options) => outside(version, range, ">", options);
	module.exports = gtr;
}));
// node_modules/semver/ranges/ltr.js
var require_ltr = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const outside = require_outside();
	const ltr = (version, range, options) => outside(version, range, "<", options);
	module.exports = ltr;
}));
// node_modules/semver/ranges/intersects.js
var require_intersects = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const intersects = (r1, r2, options) => {
		r1 = new Range(r1, options);
		r2 = new Range(r2, options);
		return r1.intersects(r2, options);
	};
	module.exports = intersects;
}));
// node_modules/semver/ranges/simplify.js
var require_simplify = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const satisfies = require_satisfies();
	const compare = require_compare();
	module.exports = (versions, range, options) => {
		const set = [];
		let first = null;
		let prev = null;
		const v = versions.sort((a, b) => compare(a, b, options));
		for (const version of v) if (satisfies(version, range, options)) {
			prev = version;
			if (!first) first = version;
		} else {
			if (prev) set.push([first, prev]);
			prev = null;
			first = null;
		}
		if (first) set.push([first, null]);
		const ranges = [];
		for (const [min, max] of set) if (min === max) ranges.push(min);
		else if (!max && min === v[0]) ranges.push("*");
		else if (!max) ranges.push(`>=${min}`);
		else if (min === v[0]) ranges.push(`<=${max}`);
		else ranges.push(`${min} - ${max}`);
		const simplified = ranges.join(" || ");
		const original = typeof range.raw === "string" ? range.raw : String(range);
		return simplified.length < original.length ? simplified : range;
	};
}));
// node_modules/semver/ranges/subset.js
var require_subset = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Range = require_range();
	const Comparator = require_comparator();
	const { ANY } = Comparator;
	const satisfies = require_satisfies();
	const compare = require_compare();
	const subset = (sub, dom, options = {}) => {
		if (sub === dom) return true;
		sub = new Range(sub, options);
		dom = new Range(dom, options);
		let sawNonNull = false;
		OUTER: for (const simpleSub of sub.set) {
			for (const simpleDom of dom.set) {
				const isSub = simpleSubset(simpleSub, simpleDom, options);
				sawNonNull = sawNonNull || isSub !== null;
				if (isSub) continue OUTER;
			}
			if (sawNonNull) return false;
		}
		return true;
	};
	const minimumVersionWithPreRelease = [new Comparator(">=0.0.0-0")];
	const minimumVersion = [new Comparator(">=0.0.0")];
	const simpleSubset = (sub, dom, options) => {
		if (sub === dom) return true;
		if (sub.length === 1 && sub[0].semver === ANY) {
			if (dom.length === 1 && dom[0].semver === ANY) return true;
			else if (options.includePrerelease) sub = minimumVersionWithPreRelease;
			else sub = minimumVersion;
		}
		if (dom.length === 1 && dom[0].semver === ANY) {
			if (options.includePrerelease) return true;
			else dom = minimumVersion;
		}
		const eqSet = /* @__PURE__ */ new Set();
		let gt, lt;
		for (const c of sub) if (c.operator === ">" || c.operator === ">=") gt = higherGT(gt, c, options);
		else if (c.operator === "<" || c.operator === "<=") lt = lowerLT(lt, c, options);
		else eqSet.add(c.semver);
		if (eqSet.size > 1) return null;
		let gtltComp;
		if (gt && lt) {
			gtltComp = compare(gt.semver, lt.semver, options);
			if (gtltComp > 0) return null;
			else if (gtltComp === 0 && (gt.operator !== ">=" || lt.operator !== "<=")) return null;
		}
		for (const eq of eqSet) {
			if (gt && !satisfies(eq, String(gt), options)) return null;
			if (lt && !satisfies(eq, String(lt), options)) return null;
			for (const c of dom) if (!satisfies(eq, String(c), options)) return false;
			return true;
		}
		let higher, lower;
		let hasDomLT, hasDomGT;
		let needDomLTPre = lt && !options.includePrerelease && lt.semver.prerelease.length ? lt.semver : false;
		let needDomGTPre = gt && !options.includePrerelease && gt.semver.prerelease.length ? gt.semver : false;
		if (needDomLTPre && needDomLTPre.prerelease.length === 1 && lt.operator === "<" && needDomLTPre.prerelease[0] === 0) needDomLTPre = false;
		for (const c of dom) {
			hasDomGT = hasDomGT || c.operator === ">" || c.operator === ">=";
			hasDomLT = hasDomLT || c.operator === "<" || c.operator === "<=";
			if (gt) {
				if (needDomGTPre) {
					if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomGTPre.major && c.semver.minor === needDomGTPre.minor && c.semver.patch === needDomGTPre.patch) needDomGTPre = false;
				}
				if (c.operator === ">" || c.operator === ">=") {
					higher = higherGT(gt, c, options);
					if (higher === c && higher !== gt) return false;
				} else if (gt.operator === ">=" && !c.test(gt.semver)) return false;
			}
			if (lt) {
				if (needDomLTPre) {
					if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomLTPre.major && c.semver.minor === needDomLTPre.minor && c.semver.patch === needDomLTPre.patch) needDomLTPre = false;
				}
				if (c.operator === "<" || c.operator === "<=") {
					lower = lowerLT(lt, c, options);
					if (lower === c && lower !== lt) return false;
				} else if (lt.operator === "<=" && !c.test(lt.semver)) return false;
			}
			if (!c.operator && (lt || gt) && gtltComp !== 0) return false;
		}
		if (gt && hasDomLT && !lt && gtltComp !== 0) return false;
		if (lt && hasDomGT && !gt && gtltComp !== 0) return false;
		if (needDomGTPre || needDomLTPre) return false;
		return true;
	};
	const higherGT = (a, b, options) => {
		if (!a) return b;
		const comp = compare(a.semver, b.semver, options);
		return comp > 0 ? a : comp < 0 ? b : b.operator === ">" && a.operator === ">=" ? b : a;
	};
	const lowerLT = (a, b, options) => {
		if (!a) return b;
		const comp = compare(a.semver, b.semver, options);
		return comp < 0 ? a : comp > 0 ? b : b.operator === "<" && a.operator === "<=" ? b : a;
	};
	module.exports = subset;
}));
// node_modules/semver/index.js
var require_semver = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const internalRe = require_re();
	const constants = require_constants();
	const SemVer = require_semver$1();
	const identifiers = require_identifiers();
	module.exports = {
		parse: require_parse(),
		valid: require_valid$1(),
		clean: require_clean(),
		inc: require_inc(),
		diff: require_diff(),
		major: require_major(),
		minor: require_minor(),
		patch: require_patch(),
		prerelease: require_prerelease(),
		compare: require_compare(),
		rcompare: require_rcompare(),
		compareLoose: require_compare_loose(),
		compareBuild: require_compare_build(),
		sort: require_sort(),
		rsort: require_rsort(),
		gt: require_gt(),
		lt: require_lt(),
		eq: require_eq(),
		neq: require_neq(),
		gte: require_gte(),
		lte: require_lte(),
		cmp: require_cmp(),
		coerce: require_coerce(),
		truncate: require_truncate(),
		Comparator: require_comparator(),
		Range: require_range(),
		satisfies: require_satisfies(),
		toComparators: require_to_comparators(),
		maxSatisfying: require_max_satisfying(),
		minSatisfying: require_min_satisfying(),
		minVersion: require_min_version(),
		validRange: require_valid(),
		outside: require_outside(),
		gtr: require_gtr(),
		ltr: require_ltr(),
		intersects: require_intersects(),
		simplifyRange: require_simplify(),
		subset: require_subset(),
		SemVer,
		re: internalRe.re,
		src: internalRe.src,
		tokens: internalRe.t,
		SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
		RELEASE_TYPES: constants.RELEASE_TYPES,
		compareIdentifiers: identifiers.compareIdentifiers,
		rcompareIdentifiers: identifiers.rcompareIdentifiers
	};
}));
// packages/distro-catalog/src/nearest.ts
/** The `count` candidates nearest to what was written, nearest first; equals keep their order. */
function nearestNames(written, candidates, count) {
	const wanted = written.toLowerCase();
	return candidates.map((text) => ({
		text,
		distance: editDistance(wanted, text.toLowerCase())
	})).toSorted((a, b) => a.distance - b.distance).slice(0, count).map(({ text }) => text);
}
// packages/distro-catalog/src/resolve.ts
var import_semver = /* @__PURE__ */ __toESM(require_semver(), 1);
/** Accepted forms, for messages and documentation. */
const ACCEPTED_FORMS = "a catalog id (openEuler-24.03-LTS-SP3), its short form (24.03-LTS-SP3), a range (24.03-LTS, 24.03-LTS.x, >=22.03 <24), latest-lts, or sandbox";
/**
* A range as users write it, in semver's language: openEuler YY.MM-LTS-SPn is version YY.M.n, and YY.MM-LTS alone means
* any of its service packs. semver knows no leading zeros, hence 24.03 → 24.3. Undefined when it is no range.
*/
function toSemverRange(request) {
	const text = request.replace(/^openEuler[- ]/i, "").replaceAll(/-LTS-SP(\d+)/gi, ".$1").replaceAll(/-LTS/gi, "").replaceAll(/(\d)\.0+(?=\d)/g, "$1.");
	return import_semver.default.validRange(text) === null || !/\d/.test(text) ? void 0 : text;
}
/** Supported releases come before ended ones, long-term before innovation ones, then the newest wins. */
function prefer(today) {
	const rank = (release) => (isSupported(release, today) ? 2 : 0) + (release.lts ? 1 : 0);
	return (a, b) => rank(b) - rank(a) || import_semver.default.rcompare(a.semver, b.semver);
}
/** The release that `latest-lts` means: the newest supported long-term one. */
function latestLts(catalog, today) {
	return catalog.releases.filter((release) => release.lts).toSorted(prefer(today))[0];
}
function find(request, catalog, today) {
	const wanted = request.toLowerCase();
	if (wanted === "latest-lts") {
		const release = latestLts(catalog, today);
		return release && {
			release,
			rule: "latest-lts",
			because: `${release.id} is the newest supported long-term release`
		};
	}
	const exact = catalog.releases.find((release) => release.id.toLowerCase() === wanted);
	if (exact) return {
		release: exact,
		rule: exact.family === "sandbox" ? "sandbox" : "exact",
		because: `${exact.id} was named`
	};
	const short = catalog.releases.find((release) => release.version.toLowerCase() === wanted);
	if (short && !wanted.endsWith("-lts")) return {
		release: short,
		rule: "short",
		because: `${request} is ${short.id}`
	};
	const range = toSemverRange(request);
	if (range === void 0) return void 0;
	const [release] = catalog.releases.filter((candidate) => candidate.family === "openEuler" && import_semver.default.satisfies(candidate.semver, range)).filter((candidate) => candidate.lts || !/lts/i.test(request)).toSorted(prefer(today));
	return release && {
		release,
		rule: "range",
		because: `${request} (range ${range}): ${release.id} is the newest supported that fits`
	};
}
function unknown(request, catalog) {
	const near = nearestNames(request, [...catalog.releases.toReversed().flatMap(({ id, version }) => version.endsWith("-LTS") ? [id] : [id, version]), "latest-lts"], 3);
	return {
		level: "error",
		code: "distro-unknown",
		title: `no distribution in the catalog answers to ${JSON.stringify(request)}`,
		detail: `Expected ${ACCEPTED_FORMS}.`,
		hint: `Did you mean ${near.join(" or ")}? Known: ${catalog.releases.map(({ id }) => id).join(", ")}. A newer release needs a newer dpuos.`
	};
}
/**
* Which release a request means on a given day (YYYY-MM-DD). Never throws: an unknown request comes back as a finding with
* the nearest names. Ranges and `latest-lts` depend on the day, because a supported release wins over an ended one.
*/
function resolveRelease(request, catalog, today) {
	const found = find(request.trim(), catalog, today);
	if (found === void 0) return {
		ok: false,
		findings: [unknown(request, catalog)]
	};
	const { release } = found;
	const notes = release.notes.map((note) => ({
		level: "notice",
		code: "distro-note",
		title: note
	}));
	return {
		ok: true,
		...found,
		findings: [...lifecycle(release, today, latestLts(catalog, today)), ...notes]
	};
}
// packages/action-kit/src/manifest-file.ts
/** A finished file as the manifest in `folder` lists it. */
async function fileEntry(role, file, folder, { fs }) {
	return {
		role,
		path: path.relative(folder, file),
		...await fs.hash(file)
	};
}
/** Where an action writes its manifest: `<output>/kernel.json`. */
const manifestPath = (id, output) => path.join(output, `${kindOf(id)}.json`);
/** Write a manifest into the output folder; last, because a folder with a manifest in it is complete. Returns its path. */
async function writeManifest(manifest, output, { fs }) {
	const file = manifestPath(manifest.schema, output);
	await fs.writeFile(file, formatManifest(manifest));
	return file;
}
// packages/host-tools/src/accelerator/guests.ts
/** The probe guests, assembled from guest-*.S, as base64. guests.test.ts assembles them again and compares; on a change it prints the new bytes. */
const GUESTS = {
	x86_64: "ArCtGwAAAQD+T1HkAAAQAAAAEADoARAAAIAQACAAEAD6sFDm6bwAQBAAvwAAEQAxwLkAEAAA/POrxwUAABEAAxARAMcFABARAAMgEQDHBRgQEQADMBEAvwAgEQC4gwAAALkAAgAAiQcFAAAgAIPHCEl1878AMBEAuJMAAMC5AAIAAIkHBQAAIACDxwhJdfO4AAARAA8i2A8g4IPIIA8i4LmAAADADzINAAEAAA8wDyDADQEAAIAPIsAPARXYARAA6scAEAAIAGa4EACO2I7AjtCwTObpvwBAEQC5AAEAAEiNBaUAAADoqwAAAIPHEP/Jde2/AEIRAEiNBYMAAADokwAAAA8BHdQAAACwEeYgsCDmIbAE5iGwAeYhsP7mIbD/5qGwNOZDZripBOZAiODmQLpAAAAAvwAAIAC5ABAAAIkPgccAAQAA/8l19A8g2A8i2P/KdeCwV+bpMe379IP9FHL6+rBU5um59AEAAFExwA+iWf/JdfawQ+bpsCHm9PTr/f/FULAg5iBYSM+wWObpsAHm9PTr/WaJB2bHRwIIAGbHRwQAjkjB6BBmiUcGSMHoEIlHCMdHDAAAAADDDx9AAAAAAAAAAAAA//8AAACbrwD//wAAAJPPABcAwAEQAP8PAEARAAAAAAA=",
	aarch64: "AQUAWAIKgFIiAAC5AwiA0sQEAFgFAILShQAA+YQABJGlBADxof//VGMEAPEh//9U4gqAUiIAALkG4DvVhwyA0sYIx5qoAIDSBuMb1WkAgNIp4xvV3z8D1SnjO9Xp/xc2CAUA8SH//1SCCoBSIgAAuQgZgNIiGEC5CAUA8cH//1RiCIBSIgAAuUIBgFIiAAC5AAEAWAIAANR/IAPV////FwAAAAkAAAAAAABAQAAAAAAIAACEAAAAAA==",
	riscv64: "twUAEBMGAAUjgMUAkwYABBsHECBaB4VnHOMTBwcQ/Rfl//0W9fYTBnAFI4DFAJVGYWgbCAhqcycQwPMnEMCZj+PtB//9FuX6EwZABSOAxQCTBoAMA8ZVAP0W7f4TBjAEI4DFAClGI4DFALcFEAAVZhsGVlWQwXMAUBD1vw=="
};
// packages/host-tools/src/accelerator.ts
/** The machine that guests of an architecture get: its QEMU program, machine type and CPU models. One place, so that what is probed is what runs. */
const MACHINES = {
	x86_64: {
		program: "qemu-system-x86_64",
		machine: "q35",
		cpu: {
			kvm: "host",
			tcg: "max"
		},
		packages: "qemu-system-x86 (Debian, Ubuntu) or qemu (openEuler)"
	},
	aarch64: {
		program: "qemu-system-aarch64",
		machine: "virt,gic-version=max",
		cpu: {
			kvm: "host",
			tcg: "cortex-a72"
		},
		packages: "qemu-system-arm (Debian, Ubuntu) or qemu (openEuler)"
	},
	riscv64: {
		program: "qemu-system-riscv64",
		machine: "virt",
		cpu: {
			kvm: "host",
			tcg: "rv64"
		},
		packages: "qemu-system-misc (Debian, Ubuntu) or qemu (openEuler)"
	}
};
/** Letters that a guest which survived everything has written (see accelerator/guest-*.S), and QEMU's exit code then. */
const SUCCESS = {
	x86_64: {
		stages: "PLWTC",
		code: 67
	},
	aarch64: {
		stages: "PWTC",
		code: 0
	},
	riscv64: {
		stages: "PWTC",
		code: 0
	}
};
/** A guest that runs at all needs 0.1-0.2 s, emulated or not. Ten times that, and the whole decision stays below 3 s. */
const KVM_DEADLINE_MS = 2e3;
const TCG_DEADLINE_MS = 2e4;
const SLOWER = "Guests are emulated (TCG), about ten times slower.";
/**
* Decide by proof which accelerator runs guests of `arch` here: a 488-byte guest goes through protected mode, paging,
* memory work, timer interrupts and exits on the machine type and CPU model of the real run. Opening /dev/kvm proves
* nothing: nested KVM may abort at the first vCPU, or hang. At the same time the guest runs emulated.
* Takes less than 3 s. Throws UserError where QEMU is missing, ToolError where not even emulation works.
*/
async function probeAccelerator(request, ports) {
	const { arch } = request;
	const start = ports.clock.elapsed();
	const model = MACHINES[arch];
	if (await ports.proc.which(model.program) === void 0) throw new UserError({
		level: "error",
		code: "qemu-missing",
		title: `${model.program} is not installed; it is needed to boot ${arch} images`,
		hint: `Install ${model.packages}, or let setup-openeuler-toolchain do it.`
	});
	const image = path.join(await ports.fs.scratch("probe"), "guest.bin");
	await writeFile(image, Buffer.from(GUESTS[arch], "base64"));
	const machine = request.machine ?? model.machine;
	const [kvm, tcg] = await Promise.all([tryKvm(request, guestArgv(arch, "kvm", machine, request.cpu ?? model.cpu.kvm, image), ports), tryTcg(arch, guestArgv(arch, "tcg", machine, model.cpu.tcg, image), ports)]);
	if (kvm.reason !== "kvm-usable" && tcg !== void 0) throw tcg;
	return {
		kind: kvm.reason === "kvm-usable" ? "kvm" : "tcg",
		...kvm,
		probeMs: Math.round(ports.clock.elapsed() - start)
	};
}
/** argv of QEMU for the probe guest; letters come out of stdout. */
function guestArgv(arch, accel, machine, cpu, image) {
	const model = [
		"-machine",
		machine,
		"-accel",
		accel,
		"-cpu",
		cpu,
		"-m",
		"64",
		"-smp",
		"1"
	];
	const bare = [
		"-nodefaults",
		"-display",
		"none",
		"-no-reboot",
		"-chardev",
		"stdio,id=out,signal=off"
	];
	const debug = arch === "x86_64" ? [
		"-device",
		"isa-debug-exit,iobase=0xf4,iosize=1",
		"-device",
		"isa-debugcon,iobase=0xe9,chardev=out"
	] : ["-serial", "chardev:out"];
	return [
		MACHINES[arch].program,
		...model,
		...bare,
		...debug,
		"-kernel",
		image
	];
}
async function tryKvm({ arch }, argv, ports) {
	if (ports.host.arch !== arch) return {
		reason: "foreign-arch",
		detail: `This host is ${ports.host.arch}: KVM cannot run ${arch} guests. ${SLOWER}`
	};
	const denied = await access("/dev/kvm", constants.R_OK | constants.W_OK).catch((error) => error);
	if (denied !== void 0) return unopenable(denied.code ?? "unknown");
	const end = await watch(await ports.proc.start(argv));
	const stages = end.stdout.replaceAll(/[^A-Z]/g, "");
	if (end.code === SUCCESS[arch].code && stages === SUCCESS[arch].stages) return {
		reason: "kvm-usable",
		detail: "KVM runs guests: a probe guest went through every stage."
	};
	if (end.hung) return {
		reason: "kvm-hangs",
		detail: `/dev/kvm opens, but a probe guest hangs in it (${stages === "" ? "before its first instruction" : `after stage ${stages}`}), as nested virtualisation does in some clouds. ${SLOWER}`
	};
	const said = cleanLine(end.stderr.trim().split("\n")[0] ?? "").slice(0, 200);
	return {
		reason: "kvm-aborts",
		detail: `/dev/kvm opens, but QEMU gives up on it (${said === "" ? `exit code ${end.code}` : said}). ${SLOWER}`
	};
}
function unopenable(errno) {
	if (errno === "EACCES" || errno === "EPERM") return {
		reason: "kvm-denied",
		detail: `/dev/kvm exists, but you may not open it. ${SLOWER} Join its group (\`sudo usermod -aG kvm "$USER"\`, then log in again); on a CI runner install the udev rule \`KERNEL=="kvm", GROUP="kvm", MODE="0666", OPTIONS+="static_node=kvm"\`.`
	};
	return {
		reason: "kvm-absent",
		detail: `/dev/kvm does not exist (no hardware virtualisation, or module kvm is not loaded). ${SLOWER}`
	};
}
/** Collect output and exit code; SIGKILL at the deadline (a hung vCPU does not heed SIGTERM). */
async function watch(child) {
	let stdout = "";
	let stderr = "";
	let timer;
	child.stdout.on("data", (chunk) => stdout += chunk.toString("latin1"));
	child.stderr.on("data", (chunk) => stderr += chunk.toString("latin1"));
	try {
		const limit = new Promise((resolve) => {
			timer = setTimeout(resolve, KVM_DEADLINE_MS, void 0);
		});
		const ended = Promise.all([
			child.exit,
			once(child.stdout, "close"),
			once(child.stderr, "close")
		]);
		const exit = (await Promise.race([ended, limit]))?.[0];
		return {
			hung: exit === void 0,
			code: exit?.code ?? null,
			stdout,
			stderr
		};
	} finally {
		clearTimeout(timer);
		await child.kill(0);
	}
}
/** undefined when emulation works; what went wrong otherwise. */
async function tryTcg(arch, argv, ports) {
	try {
		await ports.proc.run(argv, {
			timeoutMs: TCG_DEADLINE_MS,
			okCodes: [SUCCESS[arch].code]
		});
		return;
	} catch (error) {
		if (error instanceof ToolError) return error;
		throw error;
	}
}
// packages/definition/src/boards.ts
/** Boards that ship with dpuos, by the name that `extends` gives them. */
const BOARDS = {
	"dpuos:board/bluefield-2": `# NVIDIA BlueField-2. Ids as the kernel's drivers name them (mlx5, mlxbf_gige, mlxbf-tmfifo, i2c-mlxbf, gpio-mlxbf2, mlx-bootctl).
schema: dpuos.definition/v1
board:
  name: bluefield-2
  description: NVIDIA BlueField-2
  arch: [aarch64]
  ids:
    "pci:15b3:a2d6": ConnectX-6 Dx, the ports
    "acpi:MLNXBF01": rshim FIFO to the host (console and network)
    "acpi:MLNXBF03": I2C
    "acpi:MLNXBF04": boot control
    "acpi:MLNXBF08": memory errors (EDAC)
    "acpi:MLNXBF17": management port (1 GbE)
    "acpi:MLNXBF22": GPIO
kernel:
  cmdline: ["console=hvc0", "console=ttyAMA0"]
verify:
  machine: {cpus: 8, memory: 16GiB, serial: [ttyAMA0, hvc0]}
`,
	"dpuos:board/bluefield-3": `# NVIDIA BlueField-3. Ids as the kernel's drivers name them (mlx5, mlxbf_gige, mlxbf-tmfifo, sdhci-of-dwcmshc, mlx-bootctl).
schema: dpuos.definition/v1
board:
  name: bluefield-3
  description: NVIDIA BlueField-3
  arch: [aarch64]
  ids:
    "pci:15b3:a2dc": ConnectX-7, the ports
    "acpi:MLNXBF01": rshim FIFO to the host (console and network)
    "acpi:MLNXBF04": boot control
    "acpi:MLNXBF08": memory errors (EDAC)
    "acpi:MLNXBF17": management port (1 GbE)
    "acpi:MLNXBF30": eMMC
kernel:
  cmdline: ["console=hvc0", "console=ttyAMA0"]
verify:
  machine: {cpus: 16, memory: 32GiB, serial: [ttyAMA0, hvc0]}
`,
	"dpuos:board/qemu-q35": `# What boot-test-qemu boots x86_64 images on: QEMU's q35 machine with virtio devices.
schema: dpuos.definition/v1
board:
  name: qemu-q35
  description: QEMU q35 with virtio devices
  arch: [x86_64]
  ids:
    "pci:1af4:1041": network (virtio)
    "pci:1af4:1042": disk (virtio)
    "pci:1af4:1043": console (virtio)
    "pci:1af4:1044": random numbers (virtio)
    "pci:1af4:1048": SCSI host (virtio)
    "pci:8086:2922": SATA controller (ICH9)
`,
	"dpuos:board/qemu-virt": `# What boot-test-qemu boots aarch64 images on: QEMU's virt machine with virtio devices.
schema: dpuos.definition/v1
board:
  name: qemu-virt
  description: QEMU virt with virtio devices
  arch: [aarch64]
  ids:
    "pci:1af4:1041": network (virtio)
    "pci:1af4:1042": disk (virtio)
    "pci:1af4:1043": console (virtio)
    "pci:1af4:1044": random numbers (virtio)
    "pci:1af4:1048": SCSI host (virtio)
`
};
// packages/definition/src/profiles.ts
/**
* Tuning profiles that ship with dpuos, by the name that `extends` gives them: what tuned's profiles of the same names set through sysctl and
* the kernel command line (github.com/redhat-performance/tuned, profiles/). What tuned does by a daemon (CPU governor, C-states, IRQ
* affinity) is not in them.
*/
const PROFILES = {
	"dpuos:profile/network-latency": `# Low latency of the network, at the cost of power and throughput.
schema: dpuos.definition/v1
kernel:
  cmdline: [skew_tick=1, rcupdate.rcu_normal_after_boot=1, transparent_hugepage=never]
system:
  sysctl:
    net.core.busy_read: 50
    net.core.busy_poll: 50
    net.ipv4.tcp_fastopen: 3
    vm.dirty_ratio: 10
    vm.dirty_background_ratio: 3
    vm.swappiness: 10
`,
	"dpuos:profile/network-throughput": `# Bulk transfers: larger socket buffers, later writes.
schema: dpuos.definition/v1
system:
  sysctl:
    net.ipv4.tcp_rmem: 4096 131072 16777216
    net.ipv4.tcp_wmem: 4096 16384 16777216
    net.ipv4.udp_mem: 3145728 4194304 16777216
    vm.dirty_ratio: 40
    vm.dirty_background_ratio: 10
    vm.swappiness: 10
`
};
// packages/definition/src/bases.ts
/**
* Definitions that ship with dpuos, by the name that `extends` gives them. Text rather than files, so that bundles carry
* them; read like any other file, so that findings and `explain` can point into them.
*/
const BASES = {
	"dpuos:base": `# What every DPU image needs to boot, to be logged into, and to be asked how it is.
schema: dpuos.definition/v1
packages:
  install:
    - openEuler-release
    - basesystem
    - bash
    - coreutils
    - util-linux
    - shadow
    - systemd
    - dbus
    - kmod
    - procps-ng
    - iproute
  strip: {docs: true}
`,
	...BOARDS,
	...PROFILES
};
// packages/definition/src/budget-amounts.ts
/** How an amount is written in each unit, to complete "expected …". */
const WRITTEN = {
	bytes: "a size such as 700MiB, 1.5GB or 1048576",
	count: "a whole number (it is a count)",
	milliseconds: "a time such as 20s or 1500ms",
	KiB: "a size such as 128MiB or 131072"
};
/** An amount in its unit, whole; undefined when it is none. Plain numbers of `memory` are bytes, those of `boot` milliseconds. */
function amountIn(raw, unit) {
	const text = String(raw);
	const value = /^\d+$/.test(text) ? Number(text) : written(text, unit);
	const inUnit = unit === "KiB" && value !== void 0 ? Math.floor(value / 1024) : value;
	return inUnit !== void 0 && Number.isSafeInteger(inUnit) ? inUnit : void 0;
}
function written(text, unit) {
	if (unit === "count") return void 0;
	if (unit !== "milliseconds") return parseBytes(text);
	const [, number = "", seconds] = /^(\d+(?:\.\d+)?) ?(?:ms|(s))$/.exec(text) ?? [];
	return number === "" ? void 0 : Math.round(Number(number) * (seconds === void 0 ? 1 : 1e3));
}
/** Written with its unit, or a plain number; which unit, the metric says. */
const Amount = union$1([string(), number$2()]);
/** `1%`, `0.5 %` or a number of per cent. */
const PERCENT = /^\d+(\.\d+)?\s*%?$/;
const Percent = pipe(union$1([string(), number$2()]), check((raw) => PERCENT.test(String(raw)), "a share in per cent such as 1% or 0.5%"), transform((raw) => Number.parseFloat(String(raw))));
/** Is it per cent, where a size may stand as well? */
const isShare = (raw) => typeof raw === "string" && PERCENT.test(raw) && raw.endsWith("%");
// packages/definition/src/meta.ts
/** Describe a key. The type stays that of the schema. */
function doc(description$1, schema, meta = {}) {
	return pipe(schema, description(description$1), metadata({ ...meta }));
}
/** Add to what the loader knows of a value, without a description. */
function meta(schema, more) {
	return pipe(schema, metadata({ ...more }));
}
/** A schema with its wrappers taken off, its metadata as ours. */
function info(schema) {
	const { metadata, ...rest } = schemaInfo(schema);
	return {
		...rest,
		meta: metadata
	};
}
// packages/definition/src/fields.ts
/** Text of a pattern; `what` completes "expected …". */
const text = (pattern, what) => pipe(string(), regex(pattern, what));
/** Names that end up in file names, volume labels and URLs: no surprises allowed. */
const Name = text(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/, "at most 63 letters, digits and . _ + -, the first a letter or digit");
/** RFC 1123 labels; 64 characters in all is Linux's HOST_NAME_MAX. */
const HostName = pipe(string(), maxLength(64, "a host name of at most 64 characters"), regex(/^(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*$/, "a host name: letters, digits and inner hyphens, labels joined by dots (RFC 1123)"));
/** What rpm allows in a name, and what dnf takes behind it (version, release, epoch); never a leading hyphen. */
const PackageName = text(/^[A-Za-z0-9][A-Za-z0-9._+:~^-]*$/, "a package name such as openssh-server");
const PackageGlob = text(/^[A-Za-z0-9*?[][A-Za-z0-9._+:~^*?[\]-]*$/, "a package name or glob such as perl-*");
/** Module names and globs; the kernel takes `-` and `_` for the same. */
const ModuleName = text(/^[A-Za-z0-9_][A-Za-z0-9_-]*$/, "a module name such as vfio-pci, without path and .ko");
const ModuleGlob = text(/^[A-Za-z0-9_*?[][A-Za-z0-9_*?[\]-]*$/, "a module name or glob such as virtio_*, without path and .ko");
/** A folder below /lib/modules/RELEASE/kernel/, or below its drivers/. */
const ModuleFolder = text(/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_.-]+)*$/, "a folder of the module tree such as net/ethernet/mellanox or fs/nfs");
const moduleIdentity = (name) => name.replaceAll("-", "_");
/** systemd.unit(5): letters, digits and `:-_.\@`. */
const UnitName = text(/^[A-Za-z0-9:_.\\@][A-Za-z0-9:_.\\@-]*$/, "a unit name such as sshd or fstrim.timer");
const UNIT_SUFFIX = /\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)$/;
/** The full name of a unit: `sshd` → `sshd.service`, as systemctl reads it. */
function unitName(name) {
	return UNIT_SUFFIX.test(name) ? name : `${name}.service`;
}
/** One word of the kernel command line: printable, no blanks (a list item is a word), no quotes to be carried through a boot loader. */
const KernelWord = text(/^[!#-&(-[\]-~]+$/, "one word without blanks, quotes and backslashes; a second word is a second item");
/** proc path of a sysctl in dots, or in slashes. */
const SysctlKey = text(/^[A-Za-z0-9_]+([./][A-Za-z0-9_:@-]+)+$/, "a sysctl name such as vm.nr_hugepages (no globs: each value is read back in the guest)");
/**
* The dotted form of a sysctl key, after sysctl.d(5): where the first separator is a slash, slashes separate and dots are
* literal, so the two change places (`net/ipv4/conf/eth0.100/mtu` → `net.ipv4.conf.eth0/100.mtu`).
*/
function sysctlName(key) {
	if (/[./]/.exec(key)?.[0] !== "/") return key;
	return key.replace(/[./]/g, (separator) => separator === "/" ? "." : "/");
}
/** A value written into a sysctl: text, number, or true and false for 1 and 0. One line. */
const SysctlValue = pipe(union$1([
	text(/^[^\r\n]+$/, "one line of text"),
	number$2(),
	boolean()
]), transform((value) => typeof value === "boolean" ? String(Number(value)) : String(value)));
/** tz database name; its being there is checked in the root. */
const TimeZone = text(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/, "a time zone such as UTC or Asia/Shanghai");
const LocaleName = text(/^[A-Za-z0-9_.@-]+$/, "a locale such as C.UTF-8 or zh_CN.UTF-8");
const LimitDomain = text(/^(\*|[@%]?[A-Za-z0-9_:][A-Za-z0-9_:.-]*)$/, "a user, @group or *");
const RootGlob = pipe(string(), regex(/^\/[^\0\r\n]+$/, "a path or glob in the image such as /usr/share/zoneinfo/Asia/*"));
const LimitValue = union$1([text(/^(-?\d+|unlimited|infinity)$/, "a whole number, -1 or unlimited"), pipe(number$2(), integer("a whole number, -1 or unlimited"), minValue(-20))]);
/** useradd(8) of shadow: NAME_REGEX without the trailing `$`; 32 is utmp's limit. */
const UserName = text(/^[a-z_][a-z0-9_-]{0,31}$/, "a user or group name: lower-case letters, digits, _ and -, at most 32, the first a letter or _");
const AbsolutePath = text(/^(\/[A-Za-z0-9._+-]+)+$/, "an absolute path");
const RelativePath = meta(text(/^[^\0]+$/, "a path"), { path: true });
const SECRET = /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/;
/** The name in `${NAME}`, or undefined when the text is no reference. */
function secretName(value) {
	return SECRET.exec(value)?.[1];
}
/** crypt(5) of libxcrypt: yescrypt, SHA-512, SHA-256; `!` and `*` lock the account. */
const CRYPT = [
	/^\$y\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}$/,
	/^\$6\$(rounds=[1-9]\d{3,8}\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{86}$/,
	/^\$5\$(rounds=[1-9]\d{3,8}\$)?[^$:\s]{1,16}\$[./A-Za-z0-9]{43}$/,
	/^[!*]$/
];
function isCryptHash(value) {
	return CRYPT.some((pattern) => pattern.test(value));
}
const PasswordHash = meta(pipe(string(), check((value) => secretName(value) !== void 0 || isCryptHash(value), "a crypt(3) hash ($y$, $6$ or $5$), `!`, or a secret such as ${ROOT_PASSWORD_HASH}")), {
	secretReference: true,
	hidden: "always",
	hint: "A plain password never belongs here, and MD5 and DES hashes are too weak. Make a hash with `openssl passwd -6`."
});
/** sshd(8), AUTHORIZED_KEYS FILE FORMAT: options, key type, base64, comment. */
const AUTHORIZED_KEY = /^([^#\r\n]*\s)?(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) AAAA[A-Za-z0-9+/]+={0,2}(\s[^\r\n]*)?$/;
function isAuthorizedKey(value) {
	return AUTHORIZED_KEY.test(value);
}
const AuthorizedKey = meta(pipe(string(), check((value) => secretName(value) !== void 0 || isAuthorizedKey(value), "a line of an OpenSSH public key file (`ssh-ed25519 AAAA… comment`), or a secret such as ${ADMIN_SSH_KEY}")), {
	secretReference: true,
	hidden: "when-refused",
	hint: "It is in the .pub file; the private key never belongs here."
});
/** A size on disk; kept as written, since `rest` is one too. */
const PartitionSize = pipe(union$1([string(), number$2()]), check((value) => {
	const bytes = parseBytes(String(value));
	return value === "rest" || bytes !== void 0 && bytes >= 2 ** 20;
}, "a size of at least 1MiB such as 200M or 2GiB, or `rest`"), transform(String));
// packages/definition/src/device-ids.ts
/**
* A device of a board, as the kernel names it (`/sys/…/modalias`, file2alias.c), or in the short form of lspci and lsusb:
* `pci:15b3:a2d6`, `usb:1d6b:0002`, `of:nvidia,bluefield`, `acpi:MLNXBF17`. `*` stands for anything.
*/
const DeviceId = pipe(string(), regex(/^[a-z][a-z0-9_-]*:[A-Za-z0-9_,.:*?#+-]+$/, "a device id such as pci:15b3:a2d6, pci:v000019E5d*, usb:1d6b:0002, acpi:MLNXBF17 or of:nvidia,bluefield"));
// packages/definition/src/kernel-presets.ts
/** Sets of kernel options by what they are for; build-kernel knows what is in each. */
const KERNEL_PRESETS = [
	"systemd",
	"qemu",
	"vfio",
	"dpdk",
	"ovs",
	"vdpa",
	"nvmf",
	"hardening",
	"e-cloud-virtio"
];
/** What can compile a kernel; `llvm`: clang and lld, as kbuild’s LLVM=1. */
const KERNEL_COMPILERS = ["gcc", "llvm"];
// packages/definition/src/ere/parse.ts
/** An expression that is none; the message completes "expected a POSIX extended regular expression, but …". */
var EreError = class extends Error {};
/** Most repetitions of one interval (RE_DUP_MAX of POSIX is 255). */
const MAX_REPEAT = 255;
const CLASSES = {
	alpha: /[A-Za-z]/,
	digit: /[0-9]/,
	alnum: /[A-Za-z0-9]/,
	upper: /[A-Z]/,
	lower: /[a-z]/,
	space: /[ \t\n\r\f\v]/,
	blank: /[ \t]/,
	punct: /[!-/:-@[-`{-~]/,
	print: /[ -~]/,
	graph: /[!-~]/,
	cntrl: /[\0-\x1f\x7f]/,
	xdigit: /[0-9A-Fa-f]/
};
const ANY = {
	kind: "set",
	test: () => true
};
const ofRegExp = (regex, wanted = true) => ({
	kind: "set",
	test: (code) => regex.test(String.fromCodePoint(code)) === wanted
});
/** What GNU adds behind a backslash: character classes. Its anchors and back-references are refused. */
const ESCAPES = {
	w: ofRegExp(/\w/),
	W: ofRegExp(/\w/, false),
	s: ofRegExp(/\s/),
	S: ofRegExp(/\s/, false)
};
/** Read a POSIX extended regular expression as `grep -E` does in the C locale. Throws EreError. */
function parseEre(text) {
	return new Parser(text).whole();
}
var Parser = class {
	#chars;
	#at = 0;
	#depth = 0;
	constructor(text) {
		this.#chars = Array.from(text);
	}
	whole() {
		const all = this.#either();
		if (this.#at < this.#chars.length) throw new EreError("it closes a group that was never opened");
		return all;
	}
	get #next() {
		return this.#chars[this.#at];
	}
	#either() {
		const branches = [this.#sequence()];
		while (this.#next === "|") {
			this.#at++;
			branches.push(this.#sequence());
		}
		return branches.length === 1 && branches[0] !== void 0 ? branches[0] : {
			kind: "either",
			branches
		};
	}
	#sequence() {
		const items = [];
		for (let next = this.#next; next !== void 0 && next !== "|" && next !== ")"; next = this.#next) items.push(this.#piece(items.length === 0));
		return {
			kind: "sequence",
			items
		};
	}
	#piece(first) {
		const char = this.#chars[this.#at] ?? "";
		if (first && /[*+?{]/.test(char)) {
			this.#at++;
			return this.#repeated({
				kind: "char",
				char
			});
		}
		return this.#repeated(this.#atom());
	}
	#repeated(atom) {
		let item = atom;
		for (let next = this.#next; next !== void 0; next = this.#next) {
			if (next === "*") item = {
				kind: "repeat",
				item,
				min: 0,
				max: Number.POSITIVE_INFINITY
			};
			else if (next === "+") item = {
				kind: "repeat",
				item,
				min: 1,
				max: Number.POSITIVE_INFINITY
			};
			else if (next === "?") item = {
				kind: "repeat",
				item,
				min: 0,
				max: 1
			};
			else if (next === "{") {
				const interval = /^\{(\d*)(,?)(\d*)\}/.exec(this.#chars.slice(this.#at, this.#at + 12).join(""));
				if (interval === null || interval[0] === "{}" || interval[0] === "{,}") return item;
				const [all, low = "", comma = "", high = ""] = interval;
				const min = Number(low);
				const max = comma === "" ? min : high === "" ? Number.POSITIVE_INFINITY : Number(high);
				if (min > MAX_REPEAT || max > MAX_REPEAT && Number.isFinite(max) || max < min) throw new EreError(`${all} repeats in no range from 0 to ${MAX_REPEAT}`);
				item = {
					kind: "repeat",
					item,
					min,
					max
				};
				this.#at += all.length - 1;
			} else return item;
			this.#at++;
		}
		return item;
	}
	#atom() {
		const char = this.#chars[this.#at++] ?? "";
		switch (char) {
			case ".": return ANY;
			case "^": return { kind: "begin" };
			case "$": return { kind: "end" };
			case "[": return this.#bracket();
			case "(": return this.#group();
			case "\\": return this.#escape();
			default: return {
				kind: "char",
				char
			};
		}
	}
	#group() {
		if (++this.#depth > 100) throw new EreError("its groups lie more than 100 deep");
		const inner = this.#either();
		if (this.#next !== ")") throw new EreError("a group is not closed");
		this.#at++;
		this.#depth--;
		return inner;
	}
	#escape() {
		const char = this.#chars[this.#at++];
		if (char === void 0) throw new EreError("it ends in a backslash");
		const known = ESCAPES[char];
		if (known !== void 0) return known;
		if (/[A-Za-z0-9<>`']/.test(char)) throw new EreError(`\\${char} is not part of POSIX expressions`);
		return {
			kind: "char",
			char
		};
	}
	#bracket() {
		const negated = this.#next === "^";
		if (negated) this.#at++;
		const tests = [];
		for (let first = true; first || this.#next !== "]"; first = false) tests.push(this.#bracketItem());
		this.#at++;
		return {
			kind: "set",
			test: (code) => tests.some((test) => test(code)) !== negated
		};
	}
	#bracketItem() {
		const from = this.#bracketChar();
		if (from instanceof RegExp) return (code) => from.test(String.fromCodePoint(code));
		const low = from.codePointAt(0) ?? 0;
		const last = this.#chars[this.#at + 1];
		if (this.#next !== "-" || last === "]" || last === void 0) return (code) => code === low;
		this.#at++;
		const to = this.#bracketChar();
		const high = to instanceof RegExp ? -1 : to.codePointAt(0) ?? 0;
		if (high < low) throw new EreError("a range in brackets runs backwards");
		return (code) => code >= low && code <= high;
	}
	#bracketChar() {
		const char = this.#chars[this.#at++];
		if (char === void 0) throw new EreError("a bracket is not closed");
		if (char !== "[" || !/[:.=]/.test(this.#next ?? "")) return char;
		const kind = this.#next ?? "";
		const end = this.#chars.findIndex((one, at) => at > this.#at && one === kind && this.#chars[at + 1] === "]");
		const name = end < 0 ? "" : this.#chars.slice(this.#at + 1, end).join("");
		this.#at = end + 2;
		if (kind !== ":" && Array.from(name).length === 1) return name;
		const known = kind === ":" && Object.hasOwn(CLASSES, name) ? CLASSES[name] : void 0;
		if (known === void 0) throw new EreError("a bracket names no character class");
		return known;
	}
};
// packages/definition/src/ere/match.ts
/** States of one expression; `(a{255}){255}` would need 65,000. */
const MAX_STATES = 2e4;
/** Compile a POSIX extended regular expression. Throws EreError. */
function compileEre(text) {
	const ere = parseEre(text);
	const needed = literalOf(ere);
	const machine = lazily(() => compile(ere));
	if (/[{]/.test(text)) machine();
	return {
		test: (subject) => {
			if (needed !== "" && !subject.includes(needed)) return false;
			if (needed === text) return true;
			return run(machine(), subject, 0, true) !== void 0;
		},
		find: (subject, from = 0) => {
			if (needed !== "" && !subject.includes(needed, from)) return void 0;
			return findIn(machine(), subject, from);
		}
	};
}
/** Why a text is no expression, to complete "but …"; undefined when it is one. */
function ereMistake(text) {
	try {
		compileEre(text);
		return;
	} catch (error) {
		if (error instanceof EreError) return error.message;
		throw error;
	}
}
/** The longest run of characters that every match holds: most texts are ruled out by it alone. */
function literalOf(ere) {
	const items = ere.kind === "sequence" ? ere.items : [ere];
	let best = "";
	let run = "";
	for (const item of items) {
		run = item.kind === "char" ? run + item.char : "";
		if (run.length > best.length) best = run;
	}
	return best;
}
function lazily(make) {
	let made;
	return () => made ??= make();
}
/** Thompson's construction: each part compiled to lead to the state given. */
function compile(ere) {
	const states = [{ kind: "match" }];
	const add = (state) => {
		if (states.push(state) > MAX_STATES) throw new EreError("it repeats too much");
		return states.length - 1;
	};
	const part = (one, next) => {
		switch (one.kind) {
			case "char": {
				const wanted = one.char.codePointAt(0);
				return add({
					kind: "char",
					test: (code) => code === wanted,
					next
				});
			}
			case "set": return add({
				kind: "char",
				test: one.test,
				next
			});
			case "begin":
			case "end": return add({
				kind: one.kind,
				next
			});
			case "sequence": return one.items.reduceRight((after, item) => part(item, after), next);
			case "either": return add({
				kind: "split",
				to: one.branches.map((branch) => part(branch, next))
			});
			case "repeat": return repeat(one.item, one.min, one.max, next);
			default: throw new Error("not a part of an expression");
		}
	};
	const repeat = (item, min, max, next) => {
		let after = next;
		if (Number.isFinite(max)) for (let times = min; times < max; times++) after = add({
			kind: "split",
			to: [part(item, after), next]
		});
		else {
			const loop = {
				kind: "split",
				to: [next]
			};
			after = add(loop);
			loop.to.push(part(item, after));
		}
		for (let times = 0; times < min; times++) after = part(item, after);
		return after;
	};
	const start = part(ere, 0);
	return [...states, {
		kind: "split",
		to: [start]
	}];
}
/** Where the match beginning at `from` ends: the longest, or with `anywhere` any match at all, wherever it begins. */
function run(states, subject, from, anywhere) {
	let current = /* @__PURE__ */ new Set();
	let end;
	const enter = (start, at, into) => {
		const todo = [start];
		for (let index = todo.pop(); index !== void 0; index = todo.pop()) {
			const state = states[index];
			if (state === void 0 || into.has(index)) continue;
			into.add(index);
			if (state.kind === "split") todo.push(...state.to);
			else if (state.kind === "begin" && at === 0) todo.push(state.next);
			else if (state.kind === "end" && at === subject.length) todo.push(state.next);
			else if (state.kind === "match") end = at;
		}
	};
	enter(states.length - 1, from, current);
	for (let at = from; at < subject.length;) {
		if (anywhere ? end !== void 0 : current.size === 0) break;
		const code = subject.codePointAt(at) ?? 0;
		at += code > 65535 ? 2 : 1;
		const following = /* @__PURE__ */ new Set();
		for (const index of current) {
			const state = states[index];
			if (state?.kind === "char" && state.test(code)) enter(state.next, at, following);
		}
		if (anywhere) enter(states.length - 1, at, following);
		current = following;
	}
	return end;
}
function findIn(states, subject, from) {
	if (run(states, subject, from, true) === void 0) return void 0;
	for (let start = from; start <= subject.length; start++) {
		const end = run(states, subject, start, false);
		if (end !== void 0) return {
			start,
			end
		};
	}
}
// packages/definition/src/schema-cut.ts
/** One line of text that has no NUL; `what` completes "expected …". */
const line = (pattern, what) => pipe(string(), regex(pattern, what));
const DeleteGlob = line(/^(?!(.*\/)?\.\.(\/|$))[^\0\r\n]*[^\0\r\n/.][^\0\r\n]*$/, "a path or glob in the image such as /usr/lib/firmware/dvb-*");
const DriverPattern = pipe(line(/^[^\0\r\n]+$/, "a POSIX extended regular expression"), check((text) => ereMistake(text) === void 0, ({ input }) => `a POSIX extended regular expression, but ${ereMistake(input)}`));
const FileName = line(/^[^\0\r\n/]+$/, "a file name without folders");
const Word$1 = line(/^[A-Za-z0-9][A-Za-z0-9_.@:+-]*$/, "a name without blanks");
/** A keep-list that may be left out: then the pass is not run. An empty one keeps nothing. */
const keep = (description, item, meta = {}) => optional(doc(`${description} Absent: the pass is not run.`, array(item), meta));
const ALL = { single: true };
const Cut = strictObject({
	level: optional(doc("`full` also takes out the database of rpm; `keep-rpm` leaves it, and rpm and dnf with what starts them; `none` makes no use of the lists.", picklist([
		"full",
		"keep-rpm",
		"none"
	])), "full"),
	"user-rpms": optional(doc("Whether packages that come from none of the distribution’s repositories are cut like any other; `false` protects their files.", boolean()), false),
	breaks: optional(doc("What it means that something left needs what was cut: `error` ends the build, `report` lists it.", picklist(["error", "report"])), "error"),
	delete: keep("Paths or globs in the image, taken out first, folders with all they hold.", DeleteGlob),
	drivers: keep("Modules to keep: POSIX extended regular expressions, found anywhere in the full path of a module below `kernel/`. Modules that kept ones need come back, firmware follows.", DriverPattern),
	tools: keep("Programs to keep, by exact file name, in /bin, /sbin, /usr/bin and /usr/sbin; links are programs too.", FileName),
	libs: keep("Libraries to keep beside those that the remaining programs are linked with: every name that begins so.", FileName),
	gconv: keep("Character set converters to keep, such as `GBK`; `all` keeps all.", Word$1, ALL),
	locales: keep("Folders of /usr/lib/locale to keep: those whose name contains one of these; `all` keeps all.", Word$1, ALL),
	translations: keep("Message catalogues (`*.mo`) to keep: those whose path below /usr/share/locale contains one of these; `all` keeps all.", Word$1, ALL),
	docs: optional(doc("Take out man and info pages; licences stay.", boolean()), false)
});
/** `id@operation@argument…`, as a line of imageTailor's security_s.conf. */
const HardenRule = line(/^[^#@\s\0\r\n][^@\0\r\n]*@[^@\0\r\n]+@[^\0\r\n]+$/, "a rule `id@operation@argument…` such as 302@chmod 755@/var/log");
// packages/definition/src/fields-files.ts
/** A path in the image: absolute, plain (no `..`, no doubled slash), printable; a file of any name that YAML can hold. */
const ImagePath = pipe(string(), regex(/^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)+$/, "an absolute path in the image such as /etc/motd, without `..` and without a last slash"));
/** A place in the image for a folder's content or a file: `/` and a last slash are fine here. */
const ImagePlace = pipe(string(), regex(/^(\/(?!\.{1,2}(\/|$))[^/\x00-\x1f\x7f]+)*\/?$/, "an absolute path in the image such as /opt/board, without `..`"), nonEmpty("an absolute path in the image such as /opt/board"));
/** Permission bits in octal digits, always four of them after parsing. Text only: YAML reads 0755 as the number 755. */
const FileMode = meta(pipe(string(), regex(/^(0o)?[0-7]{3,4}$/, "permission bits in octal such as \"0644\""), transform((mode) => mode.replace(/^0o/, "").padStart(4, "0"))), { hint: "In quotes: YAML takes 0644 for the number 644." });
/** A user or group of the image by name, or its number. Names of packages' users may be freer than those that useradd makes. */
const Owner = union$1([pipe(string(), regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/, "the name or number of a user or group of the image")), pipe(number$2(), integer(), minValue(0), maxValue(4294967294))]);
/** Names of capabilities by number (linux/capability.h, Linux 5.9 and later). */
const CAPABILITIES = [
	"chown",
	"dac_override",
	"dac_read_search",
	"fowner",
	"fsetid",
	"kill",
	"setgid",
	"setuid",
	"setpcap",
	"linux_immutable",
	"net_bind_service",
	"net_broadcast",
	"net_admin",
	"net_raw",
	"ipc_lock",
	"ipc_owner",
	"sys_module",
	"sys_rawio",
	"sys_chroot",
	"sys_ptrace",
	"sys_pacct",
	"sys_admin",
	"sys_boot",
	"sys_nice",
	"sys_resource",
	"sys_time",
	"sys_tty_config",
	"mknod",
	"lease",
	"audit_write",
	"audit_control",
	"setfcap",
	"mac_override",
	"mac_admin",
	"syslog",
	"wake_alarm",
	"block_suspend",
	"audit_read",
	"perfmon",
	"bpf",
	"checkpoint_restore"
];
/** cap_from_text(3), without its `all`: `cap_net_raw+ep`. */
const Capabilities = pipe(string(), regex(/^cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3}( cap_[a-z_]+(,cap_[a-z_]+)*[+=][eip]{1,3})*$/, "capabilities such as cap_net_raw+ep or cap_net_admin,cap_net_raw=ep"), check((text) => capabilityNumbers(text) !== void 0, "names of capabilities(7), and the same `e` for all of them: a file has one effective flag"));
/** Read `cap_net_raw+ep`; undefined for an unknown name, or where only some of them are effective. */
function capabilityNumbers(text) {
	let permitted = 0n;
	let inheritable = 0n;
	const effective = /* @__PURE__ */ new Set();
	for (const clause of text.split(" ")) {
		const [names = "", flags = ""] = clause.split(/[+=]/);
		for (const name of names.split(",")) {
			const bit = CAPABILITIES.indexOf(name.replace(/^cap_/, ""));
			if (bit < 0) return void 0;
			if (flags.includes("p")) permitted |= 1n << BigInt(bit);
			if (flags.includes("i")) inheritable |= 1n << BigInt(bit);
		}
		effective.add(flags.includes("e"));
	}
	if (effective.size > 1) return void 0;
	return {
		permitted,
		inheritable,
		effective: effective.has(true)
	};
}
/** xattr(7): a name space that file systems of images keep; capabilities and ACLs have binary values and are declared otherwise or not at all. */
const XattrName = pipe(string(), regex(/^(user|trusted|security)\.[A-Za-z0-9_.-]{1,200}$/, "an extended attribute such as user.origin or security.selinux"), check((name) => name !== "security.capability", "`capabilities` for this one, as text"));
const XattrValue = pipe(string(), maxLength(1024, "text of at most 1024 characters"));
// packages/definition/src/schema-files.ts
const ownership = {
	owner: optional(doc("User that it belongs to, by name of the image or by number; also one of `users`.", Owner), "root"),
	group: optional(doc("Group that it belongs to, by name of the image or by number.", Owner), "root")
};
const attributes = {
	capabilities: optional(doc("Capabilities of one program, for example `cap_net_raw+ep`; `from` must be a file.", Capabilities)),
	xattrs: optional(doc("Extended attributes of every file (not folders and links), as text.", record(XattrName, doc("Its value.", XattrValue))), {})
};
const Overlay = strictObject({
	from: doc("Folder or file, relative to the file that names it.", RelativePath),
	to: optional(doc("Where the content of the folder goes, or the file (below it, with a last slash).", ImagePlace), "/"),
	...ownership,
	mode: optional(doc("Mode of every file; absent: 0755 for programs (execute bit), else 0644, and a set-ID bit stays.", FileMode)),
	"dir-mode": optional(doc("Mode of folders that it makes; absent: 0755. Folders that are there keep theirs.", FileMode)),
	...attributes
});
/** `system.files`. */
const Files = optional(doc("Folders and files laid over the root, in order; later ones win. A path alone: a folder over `/`.", array(doc("A folder or file.", Overlay, { shorthand: "from" })), {
	single: true,
	identity: (one) => one.to === "/" ? one.from : `${one.from} ${one.to}`
}), []);
const Content = strictObject({
	text: doc("What is in it; a last line break is added where it is missing.", string(), { verbatim: true }),
	...ownership,
	mode: optional(doc("Mode of the file.", FileMode), "0644")
});
/** `system.content`. */
const Contents = optional(doc("Small files by their path in the image, written out here; after `files`.", record(ImagePath, doc("A file, or its text alone.", Content, { shorthand: "text" }))), {});
// packages/definition/src/schema-packages.ts
/** A package, or `@` and the id of a group. */
const InstallName = pipe(string(), regex(/^@?[A-Za-z0-9][A-Za-z0-9._+:~^-]*$/, "a package name such as openssh-server, or a group such as @network-server"));
const reason$1 = optional(doc("Why, for reports.", pipe(string(), regex(/^[^\r\n]+$/, "one line of text"))));
/** An item of `packages.install` as it may be written. */
const InstallItem = strictObject({
	name: doc("Name of the package or group.", InstallName),
	reason: reason$1
});
/** An item of `packages.remove` as it may be written. */
const RemoveItem = strictObject({
	name: doc("Name or glob.", PackageGlob),
	reason: reason$1
});
const Url = pipe(string(), regex(REPOSITORY_URL, REPOSITORY_URL_FORM));
const Fingerprint = pipe(string(), transform((text) => text.replaceAll(" ", "").toUpperCase()), check((text) => /^[0-9A-F]{40}$/.test(text), "a fingerprint of 40 hex digits (`gpg --show-keys FILE`)"));
const ExtraRepository = strictObject({
	id: doc("Name of the repository in locks and reports.", pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, "at most 64 letters, digits and _ . -"), check((id) => !/^(local-rpms|kernel-\d+|main)$/.test(id), "another name: dpuos uses this one itself"))),
	baseurl: optional(doc("Its address; more than one: mirrors.", array(Url), { single: true }), []),
	metalink: optional(doc("Address of a list of its mirrors.", Url)),
	gpgkey: optional(doc("Files with the public keys that sign it.", array(RelativePath), { single: true }), []),
	fingerprint: optional(doc("What the keys must be; absent: the files are taken at their word.", array(Fingerprint), { single: true }), []),
	"signed-metadata": optional(doc("Its repomd.xml is signed too.", boolean()), false),
	priority: optional(doc("Of repositories that have a package of one name, only those of the lowest number count; the distribution’s have 99.", pipe(number$2(), integer(), minValue(11), maxValue(99))), 99),
	insecure: optional(doc("Take its packages without signatures.", boolean()), false)
});
/** Keys of `packages` that say from where packages come and which of them are taken. */
const packageSources = {
	weak: optional(doc("Also install what packages recommend (weak dependencies).", boolean()), false),
	rpms: optional(doc("RPM files of your own, signed or not: a file is installed, a folder offers the RPMs in it to `install`. They win over repositories.", array(RelativePath)), []),
	repositories: optional(doc("Repositories beside the distribution’s.", array(doc("A repository.", ExtraRepository)), { identity: (one) => one.id }), []),
	exclude: optional(doc("Names or globs that are never installed, whoever requires them.", array(PackageGlob)), []),
	pin: optional(doc("Package → the version (`2.17.0`, or `2.17.0-3.oe2403`) that it must have.", record(PackageName, doc("The version, perhaps with the release.", pipe(string(), regex(/^(\d+:)?[A-Za-z0-9._+~^]+(-[A-Za-z0-9._+~^]+)?$/, "a version such as 2.17.0"))))), {})
};
/** Names stay lists of text for everybody; the reasons lie beside them, in the same order. */
function splitReasons({ install, remove, ...rest }) {
	const why = (items) => items.map((one) => one.reason ?? null);
	return {
		...rest,
		install: install.map((one) => one.name),
		remove: remove.map((one) => one.name),
		reasons: {
			install: why(install),
			remove: why(remove)
		}
	};
}
// packages/definition/src/schema-services.ts
/** systemd.preset(5): `enable`, `disable` or `ignore`, and a unit or glob. */
const PresetLine = pipe(string(), regex(/^(enable|disable|ignore) [A-Za-z0-9:_.\\@*?[\]-]+( [A-Za-z0-9:_.\\@ -]+)?$/, "a line of a preset file such as `disable firewalld.service`"));
/** Text of a unit file or drop-in: sections, settings, comments. */
const UnitText = pipe(string(), check((text) => unitMistake(text) === void 0, "a unit file: a [Section] line, then `Setting=value` lines (comments with # or ;)"));
/** The first line that systemd could not read, and what it is; undefined when all can be read. */
function unitMistake(text) {
	let section = false;
	let continued = false;
	for (const [index, raw] of text.split("\n").entries()) {
		const line = raw.trim();
		const isText = line !== "" && !/^[#;]/.test(line);
		if (isText && !continued) {
			if (/^\[[A-Za-z0-9 -]+\]$/.test(line)) section = true;
			else if (!section || !/^[A-Za-z0-9-]+\s*=/.test(line)) return {
				line: index + 1,
				near: line.slice(0, 40)
			};
		}
		if (isText || line === "") continued = line.endsWith("\\");
	}
	return section ? void 0 : {
		line: 1,
		near: text.slice(0, 40)
	};
}
const Setting = union$1([
	pipe(string(), regex(/^[^\r\n]*$/, "one line of text")),
	number$2(),
	boolean(),
	array(union$1([pipe(string(), regex(/^[^\r\n]*$/, "one line of text")), number$2()]))
]);
const Word = pipe(string(), regex(/^[A-Za-z][A-Za-z0-9-]*$/, "a name of systemd such as Service or Nice"));
/** `Service: {Nice: 5}`, or the text of the file. */
const DropIn = union$1([UnitText, record(Word, record(Word, Setting))]);
const OwnUnitName = pipe(UnitName, regex(/\.(service|socket|mount|automount|swap|target|path|timer|slice)$/, "the full name of a unit such as k2-agent.service"));
/** Keys of `services` beside those that schema-layers.ts has. */
const servicesMore = {
	presets: optional(doc("`vendor`: what packages’ preset files say; `none`: only what `enable` names starts; a list of lines goes before the vendor’s.", union$1([picklist(["vendor", "none"]), array(PresetLine)])), "vendor"),
	units: optional(doc("Units of your own: full name → text of the file.", record(OwnUnitName, doc("The unit file.", UnitText, { verbatim: true }))), {}),
	"drop-ins": optional(doc("Settings over those of a unit: its name → sections with settings (`Service: {Nice: 5}`), or the text of the file.", record(UnitName, doc("The drop-in.", DropIn, { verbatim: true })), { normalKey: unitName }), {})
};
// packages/definition/src/fields-network.ts
const OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const IPV4 = new RegExp(`^${OCTET}(\\.${OCTET}){3}$`);
/** Is it an IPv6 address, written as eight groups or with one `::` (RFC 4291)? */
function isIpv6(text) {
	const halves = text.split("::");
	if (halves.length > 2 || !/^[0-9A-Fa-f:.]+$/.test(text)) return false;
	const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
	const dotted = IPV4.test(groups.at(-1) ?? "");
	const plain = dotted ? groups.slice(0, -1) : groups;
	const count = plain.length + (dotted ? 2 : 0);
	return plain.every((one) => /^[0-9A-Fa-f]{1,4}$/.test(one)) && (halves.length === 2 ? count < 8 : count === 8);
}
const isIpv4 = (text) => IPV4.test(text);
const IpAddress = pipe(string(), check((text) => isIpv4(text) || isIpv6(text), "an IPv4 or IPv6 address"));
/** An address of the interface with the length of its network's prefix. */
const Cidr = pipe(string(), check((text) => {
	const [, address = "", length] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
	return isIpv4(address) ? Number(length) <= 32 : isIpv6(address) && Number(length) <= 128;
}, "an address with its prefix length, such as 192.168.100.2/24 or fd00::2/64"));
/** What Linux takes for a network device (dev_valid_name): at most 15 bytes, no slash, blank or colon. */
const InterfaceName = pipe(string(), regex(/^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,15}$/, "a name of an interface such as eth0 (at most 15 letters, digits and _ . -)"));
const MacAddress = pipe(string(), regex(/^([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/, "a MAC address such as 02:00:00:00:00:01"));
// packages/definition/src/schema-network.ts
const Vlan = strictObject({
	parent: doc("Interface that carries it.", InterfaceName),
	id: doc("VLAN id.", pipe(number$2(), integer(), minValue(1), maxValue(4094)))
});
const Interface = strictObject({
	dhcp: optional(doc("Ask for addresses (DHCP, and IPv6 autoconfiguration).", boolean()), false),
	addresses: optional(doc("Fixed addresses with prefix length.", array(Cidr), {
		replaces: true,
		single: true
	}), []),
	gateway: optional(doc("Default routes: one of IPv4, one of IPv6.", array(IpAddress), {
		replaces: true,
		single: true
	}), []),
	dns: optional(doc("Name servers.", array(IpAddress), {
		replaces: true,
		single: true
	}), []),
	mtu: optional(doc("Largest packet, bytes.", pipe(number$2(), integer(), minValue(68), maxValue(65535)))),
	"mac-match": optional(doc("The interface is the one with this MAC address, whatever its name.", MacAddress)),
	vlan: optional(doc("It is a VLAN on another interface.", Vlan))
});
/** `system.network`. */
const Network = optional(doc("Interfaces, written for the service that sets them up; it must be in the image and enabled.", strictObject({
	renderer: optional(doc("`NetworkManager` (keyfiles), `systemd-networkd` (.network files) or `ifcfg` (network-scripts).", picklist([
		"NetworkManager",
		"systemd-networkd",
		"ifcfg"
	])), "NetworkManager"),
	interfaces: optional(doc("Interfaces by name.", record(InterfaceName, doc("An interface.", Interface))), {})
})));
// packages/definition/src/udev-rules.ts
/** udev(7): a key, perhaps with an attribute, an operator, and a value in quotes (perhaps with a prefix, `e"…"`). */
const PAIR = /^\s*[A-Z][A-Z_]*(\{[^{}"]+\})?\s*(==|!=|\+=|-=|:=|=)\s*[ei]?"([^"\\]|\\.)*"\s*(,|$)/;
/** What is wrong with the text of a .rules file: line and the place that is no `KEY=="value"`; undefined when nothing is. */
function udevMistake(text) {
	let rule = "";
	let first = 0;
	for (const [index, raw] of text.split("\n").entries()) {
		if (rule === "") first = index + 1;
		const line = raw.trim();
		if (line.startsWith("#")) continue;
		rule += line.endsWith("\\") ? line.slice(0, -1) : line;
		if (line.endsWith("\\")) continue;
		let rest = rule.trim();
		while (rest !== "") {
			const match = PAIR.exec(rest);
			if (match === null) return {
				line: first,
				near: rest.slice(0, 40)
			};
			rest = rest.slice(match[0].length).trim();
		}
		rule = "";
	}
	return rule === "" ? void 0 : {
		line: first,
		near: rule.slice(0, 40)
	};
}
// packages/definition/src/schema-system.ts
/** A file below /proc or /sys that is written at boot. */
const KernelFile = pipe(string(), regex(/^\/(proc|sys)(\/(?!\.{1,2}(\/|$))[A-Za-z0-9_:.@,+-]+)+$/, "a file below /proc or /sys such as /proc/irq/default_smp_affinity"), check((path) => !path.startsWith("/proc/sys/"), "no file below /proc/sys: that is a sysctl, for `system.sysctl`"));
const RulesName = pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*\.rules$/, "a file name such as 70-dpu.rules"));
const RulesText = pipe(string(), check((text) => udevMistake(text) === void 0, "udev rules: KEY==\"value\", KEY=\"value\", … on each line"));
/** Keys of `system` beside those that schema-layers.ts has. */
const systemMore = {
	hosts: optional(doc("More lines of /etc/hosts: address → names.", record(IpAddress, doc("Names of that address.", pipe(array(HostName), minLength(1)), {
		replaces: true,
		single: true
	}))), {}),
	proc: optional(doc("Values written into files of /proc and /sys at boot (tmpfiles.d), for settings that are no sysctl.", record(KernelFile, SysctlValue)), {}),
	network: Network,
	udev: optional(doc("Files of /etc/udev/rules.d: name → rules.", record(RulesName, doc("The rules.", RulesText, { verbatim: true }))), {})
};
// packages/definition/src/schema-layers.ts
/** A list that may be left out. */
const list$1 = (description, item, meta = {}) => optional(doc(description, array(item), meta), []);
const KernelBuild = strictObject({
	from: doc("The kernel’s source: a folder, its archive (.tar.xz, .tar.gz, .tar.zst) or its source RPM (.src.rpm), relative to the file that names it; `git+URL#TAG`, a repository with a tag, branch or commit of it; or `srpm:NAME`, the newest source RPM of that name in the toolchain’s repositories.", RelativePath),
	sha256: optional(doc("sha256 that the archive or source RPM must have.", Sha256)),
	commit: optional(doc("Commit that the tag or branch of `git+URL#TAG` must be.", pipe(string(), regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a whole commit id, in quotes")))),
	patches: list$1("Patches upon the archive, in their order; a file called `series` stands for those that it lists (quilt).", RelativePath),
	base: optional(doc("What the fragments are put upon: `defconfig`, `allnoconfig`, or a `NAME_defconfig` of the source.", pipe(string(), regex(/^(?:allnoconfig|defconfig|[\w.-]+_defconfig)$/, "a configuration of the source")))),
	config: optional(doc("A file with a whole configuration, in place of `base`.", RelativePath)),
	"device-trees": optional(doc("Build the device trees of the boards that are configured, and pack them.", boolean()), false),
	compiler: optional(doc("What compiles it: `gcc`, or `llvm` (clang and lld).", picklist(KERNEL_COMPILERS))),
	release: optional(doc("Release of the RPMs; `uname -r` is VERSION-RELEASE.ARCH.", pipe(string(), regex(/^[0-9A-Za-z][\w.~^+]*$/, "a release of an RPM, without -"))), "1.dpuos")
});
const Kernel = strictObject({
	source: optional(doc("Where the kernel comes from: `distro` takes the RPM of the distribution, `build` compiles what `build.from` names.", picklist(["distro", "build"])), "distro"),
	build: optional(doc("For `source: build`: of what, and how.", KernelBuild)),
	package: optional(doc("The RPM that provides the kernel.", PackageName), "kernel"),
	presets: list$1("Options of the kernel’s configuration that a purpose needs; a kernel that lacks one is refused, with the reason.", picklist(KERNEL_PRESETS)),
	fragments: list$1("Fragments of a kernel configuration (`CONFIG_VDPA=m`, `# CONFIG_X is not set`), each relative to the file that names it. The kernel’s configuration must be so; a line that ends with `# wanted` may stay unmet.", RelativePath),
	cmdline: list$1("Words of the kernel command line, beside `root=` and the console that the image sets itself.", KernelWord)
});
/** The hardware: what `drivers.keep.from-board` keeps the drivers of. `extends: [dpuos:board/…]` brings one. */
const Board = strictObject({
	name: doc("Name of the board, for reports.", Name),
	description: optional(doc("One line for people.", string())),
	arch: optional(doc("Architectures that the board has; an image for another one is refused.", array(picklist(ARCHES)), { replaces: true })),
	ids: optional(doc("Devices, and what each is: `pci:15b3:a2d6`, `usb:…`, `acpi:MLNXBF17`, `of:vendor,chip`, or a modalias with `*` as /sys shows it.", record(DeviceId, string())), {})
});
const modules = (description) => list$1(description, ModuleGlob, { identity: moduleIdentity });
const Keep = strictObject({
	modules: modules("Module names or globs (`virtio_*`); `-` and `_` are the same."),
	classes: list$1("Folders of the kernel’s module tree, all modules below them: `net/ethernet/mellanox` (below drivers/), `fs/nfs`.", ModuleFolder),
	ids: list$1("Devices whose drivers stay, written as in `board.ids`.", DeviceId),
	"from-board": optional(doc("Keep the drivers of all of `board.ids`.", boolean()), false)
});
const Vendor = strictObject({
	kmod: optional(doc("A prebuilt module (`.ko`, also .xz, .zst, .gz), or a folder of such, relative to the file that names it. It goes to /lib/modules/RELEASE/extra once it is proven to fit the kernel. With `name`: a folder with sources (Kbuild or Makefile with `obj-m`), which build-kernel compiles for the kernel and packs as `kmod-NAME`.", RelativePath)),
	dkms: optional(doc("A DKMS tree: a folder with sources and dkms.conf, which is read and never run. Built and packed as above, name and version as it says.", RelativePath)),
	name: optional(doc("Name of the driver whose sources are in `kmod`.", pipe(string(), regex(/^[A-Za-z0-9][\w.+-]*$/, "a name for an RPM: letters, digits and . _ + -")))),
	version: optional(doc("Version of the driver whose sources are in `kmod`; `1` without it.", pipe(string(), regex(/^[0-9A-Za-z][\w.~^+]*$/, "a version of an RPM, without -; a number in quotes"))))
});
const Drivers = strictObject({
	keep: optional(doc("Keep these, what they depend on (modules.dep, softdep) and what the image needs to boot; everything else is taken out. Absent: every module stays.", Keep)),
	drop: optional(doc("Take these out, and what depends on them.", strictObject({ modules: modules("Module names or globs; `-` and `_` are the same.") })), {}),
	load: list$1("Modules to load at boot (modules-load.d). Must be kept.", ModuleName, { identity: moduleIdentity }),
	initramfs: list$1("Modules that the initramfs loads beside those for common disks and for the disk controllers of `board.ids`: what the root of this hardware hangs on. They stay.", ModuleName, { identity: moduleIdentity }),
	vendor: list$1("Modules from outside of the kernel’s own packages. They stay, whatever `keep` says.", Vendor, { identity: (vendor) => vendor.kmod ?? vendor.dkms ?? "" }),
	firmware: optional(doc("`referenced` keeps the firmware that the remaining modules ask for.", picklist([
		"referenced",
		"all",
		"none"
	])), "referenced")
});
const Limit = strictObject({
	domain: doc("User, `@group` or `*`.", LimitDomain),
	type: doc("`-` is both soft and hard.", picklist([
		"soft",
		"hard",
		"-"
	])),
	item: doc("What is limited, for example `memlock` or `nofile`.", picklist([
		"core",
		"data",
		"fsize",
		"memlock",
		"nofile",
		"rss",
		"stack",
		"cpu",
		"nproc",
		"as",
		"maxlogins",
		"maxsyslogins",
		"nonewprivs",
		"priority",
		"locks",
		"sigpending",
		"msgqueue",
		"nice",
		"rtprio"
	])),
	value: doc("A whole number, or `unlimited`.", LimitValue)
});
const System = strictObject({
	hostname: optional(doc("Host name.", HostName), "dpu"),
	timezone: optional(doc("Name of the tz database, for example `Asia/Shanghai`.", TimeZone), "UTC"),
	locale: optional(doc("The LANG of the system.", LocaleName), "C.UTF-8"),
	sysctl: optional(doc("Kernel parameters, written to sysctl.d and read back by the boot test.", record(SysctlKey, SysctlValue), { normalKey: sysctlName }), {}),
	limits: list$1("Lines of limits.d.", Limit, { identity: (limit) => `${limit.domain} ${limit.type} ${limit.item}` }),
	harden: list$1("Hardening rules, one line each, as in imageTailor’s security_s.conf: `id@operation@argument…`, applied to the image only.", HardenRule),
	files: Files,
	content: Contents,
	...systemMore
});
const named = { identity: (one) => one.name };
const PackagesWritten = strictObject({
	install: list$1("Names of RPMs, or `@` and a group; what they require comes along.", doc("A package, or its name alone.", InstallItem, { shorthand: "name" }), named),
	remove: list$1("Names or globs, taken out after installing; a check makes sure that nothing left needs them.", doc("A package or glob, or its name alone.", RemoveItem, { shorthand: "name" }), named),
	erase: list$1("Names taken out by force after installing: nobody is asked whether something needs them, no scriptlet runs. Those not installed are passed over.", PackageName),
	"arch-suffix": optional(doc("What the `.aarch64` of a name means in an image of another architecture: `exact` takes it at its word, `adapt` puts the architecture of the image in its place.", picklist(["exact", "adapt"])), "exact"),
	scriptlets: optional(doc("Whether scriptlets of RPMs run: `auto` runs them where the machine can, through qemu-user for another processor, and tells which did not; `required` makes that a mistake; `skip` runs none.", picklist([
		"auto",
		"required",
		"skip"
	])), "auto"),
	strip: optional(doc("What is taken out of every package; `strip: auto` stands for `strip: {auto: true}`.", strictObject({
		docs: optional(doc("Man pages, info and /usr/share/doc; licences stay.", boolean()), false),
		locales: optional(doc("Translations to keep; absent: all.", array(LocaleName))),
		auto: optional(doc("`true` takes out what nothing reaches that was asked for, is started or is configured, `preview` only lists it with the reasons.", union$1([boolean(), literal("preview")])), false),
		keep: list$1("Paths or globs in the image that `auto` leaves alone; `*` goes through folders.", RootGlob)
	}), { word: "auto" }), {}),
	...packageSources
});
const Packages = pipe(PackagesWritten, transform(splitReasons));
const units = (description) => list$1(description, UnitName, { identity: unitName });
const Services = strictObject({
	enable: units("Units to start at boot; without a suffix, a `.service`."),
	disable: units("Units not to start at boot by themselves; others may still pull them in."),
	mask: units("Units that can never start."),
	"default-target": optional(doc("The target to boot into.", pipe(UnitName, check((name) => name.endsWith(".target"), "a unit that ends in .target, such as multi-user.target"))), "multi-user.target"),
	...servicesMore
});
// packages/definition/src/schema-budgets.ts
const METRICS = Object.keys(METRIC_UNITS);
const Grow = pipe(strictObject({
	max: exactOptional(doc("Absolute: a size, a count, a time, as the metric has it.", Amount)),
	percent: exactOptional(doc("Relative to the baseline: `1%`.", Percent)),
	mad: exactOptional(doc("Of `boot` and `memory`, which vary: growth up to so many times the baseline’s median absolute deviation is noise.", pipe(number$2(), minValue(0, "a number that is not negative")))),
	when: optional(doc("`any`: one limit that is exceeded is enough; `all`: both must be.", picklist(["any", "all"])), "any"),
	scope: optional(doc("`pr`: growth that only newer package repositories bring is told, not judged; `all`: it counts too.", picklist(["pr", "all"])), "pr")
}), check(({ max, percent }) => max !== void 0 || percent !== void 0, "`max`, `percent` or both"));
const Headroom = pipe(strictObject({
	min: exactOptional(doc("A size, or a share of the capacity: `20%`.", Amount)),
	reserve: exactOptional(doc("Room beyond that, for an overlay or a second slot: a size.", Amount))
}), check(({ min, reserve }) => min !== void 0 || reserve !== void 0, "`min`, `reserve` or both"));
const Allow = strictObject({
	package: doc("Name or glob of packages.", pipe(string(), nonEmpty("a package name or glob"))),
	until: exactOptional(doc("Last day on which it holds.", pipe(string(), check(isDay, "a day such as 2027-01-31")))),
	reason: doc("Why.", pipe(string(), nonEmpty("a reason")))
});
function isDay(text) {
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
const Ratchet = strictObject({
	file: doc("File of the smallest values so far, relative to where size-budget-check runs; `ratchet: update` writes it.", pipe(string(), nonEmpty("a path"))),
	slack: optional(doc("How much above the smallest value is let pass.", Percent), "0%")
});
const BudgetInput = strictObject({
	id: exactOptional(doc("Name of the budget in reports; absent: what it is for.", Name)),
	metric: exactOptional(doc("`installed` (bytes in the root), `disk` (bytes allocated), `qcow2`, `initramfs`, `tar`, `cpio`, `oci`, `squashfs`, `erofs` (bytes of the file); `packages`, `files`, `inodes`, `services` (enabled units) and `setuid` are counts; `boot` is a time and `memory` (in use when idle) a size, both from a boot test.", picklist(METRICS))),
	layer: exactOptional(doc("Bytes of one layer.", picklist(LAYERS))),
	package: exactOptional(doc("Bytes of packages, by name or glob.", pipe(string(), nonEmpty("a package name or glob")))),
	path: exactOptional(doc("Bytes of files, by a glob over whole paths: `/usr/share/{doc,man}/**`.", pipe(string(), regex(/^\//, "an absolute path or glob such as /usr/share/doc/**")))),
	partition: exactOptional(doc("Bytes in use on a partition: `root`, `esp`, or its label.", pipe(string(), nonEmpty("a label")))),
	max: exactOptional(doc("Cap: a size such as `700MiB`, a count, or a time such as `20s`.", Amount)),
	grow: exactOptional(doc("How much it may grow over the baseline.", Grow)),
	noise: exactOptional(doc("A change up to so much is no growth.", Amount)),
	headroom: exactOptional(doc("What a partition must keep free.", Headroom)),
	ratchet: exactOptional(doc("Only ever smaller: the smallest value so far is the cap.", Ratchet)),
	severity: exactOptional(doc("How an exceeded limit is taken; absent: `error`.", picklist([
		"error",
		"warning",
		"notice"
	]))),
	owner: exactOptional(doc("Whom to ask: `@org/team`.", pipe(string(), nonEmpty("a name")))),
	allow: exactOptional(doc("Packages whose growth does not count, for a time.", array(Allow))),
	waivable: exactOptional(doc("`false`: no label and no commit can let it pass. Absent: they can.", boolean())),
	optional: exactOptional(doc("`true`: it may match nothing. Absent: that is a mistake.", boolean()))
});
/** `installed`, or `layer:drivers`: what a budget is for, and its default name. */
const metricOf = (budget) => {
	const selector = SELECTORS.find((one) => budget[one] !== void 0);
	return budget.metric ?? (selector === void 0 ? "" : `${selector}:${budget[selector]}`);
};
const budgetId = (budget) => budget.id ?? metricOf(budget);
const KINDS = ["metric", ...SELECTORS];
const LIMITS = [
	"max",
	"grow",
	"headroom",
	"ratchet"
];
/** The `budgets` of a definition. */
const Budgets = list$1("Limits on the size of the image, judged by size-budget-check. Each is for one `metric`, `layer`, `package`, `path` or `partition`, and has a limit: `max`, `grow`, `headroom` or `ratchet`. A later file’s budget takes the place of the inherited one of the same id.", pipe(BudgetInput, check((budget) => KINDS.filter((one) => budget[one] !== void 0).length === 1, "one of `metric`, `layer`, `package`, `path`, `partition`, and only one"), check((budget) => LIMITS.some((one) => budget[one] !== void 0), "a limit: `max`, `grow`, `headroom` or `ratchet`"), check((budget) => budget.headroom === void 0 || budget.partition !== void 0, "`headroom` beside `partition` only"), check((budget) => budget.grow?.mad === void 0 || budget.metric === "boot" || budget.metric === "memory", "`grow.mad` for the metrics `boot` and `memory` only, which are taken several times"), metadata({ jsonSchema: {
	oneOf: KINDS.map((one) => ({ required: [one] })),
	anyOf: LIMITS.map((one) => ({ required: [one] }))
} }), rawTransform(({ dataset, addIssue, NEVER }) => {
	const budget = dataset.value;
	const unit = unitOf(metricOf(budget)) ?? "bytes";
	let sound = true;
	const read = (raw, ...place) => {
		const value = raw === void 0 ? void 0 : amountIn(raw, unit);
		if (raw !== void 0 && value === void 0) {
			addIssue({
				message: WRITTEN[unit],
				path: issuePath(budget, place)
			});
			sound = false;
		}
		return value;
	};
	const { max: cap, noise: floor, grow, headroom, ...rest } = budget;
	const max = read(cap, "max");
	const noise = read(floor, "noise");
	const growth = read(grow?.max, "grow", "max");
	const share = isShare(headroom?.min);
	const free = share ? void 0 : read(headroom?.min, "headroom", "min");
	const reserve = read(headroom?.reserve, "headroom", "reserve");
	if (!sound) return NEVER;
	return {
		...rest,
		id: budgetId(budget),
		...given({
			max,
			noise
		}),
		...given({ grow: grow && {
			...omitMax(grow),
			...given({ max: growth })
		} }),
		...given({ headroom: headroom && {
			...given({
				min: free,
				reserve
			}),
			...share ? { percent: Number.parseFloat(String(headroom.min)) } : {}
		} })
	};
})), { identity: budgetId });
strictObject({
	schema: doc("The format of this file.", literal("dpuos.budgets/v1")),
	budgets: Budgets
});
const omitMax = ({ max: _max, ...rest }) => rest;
/** Without the keys that have no value. */
const given = (from) => Object.fromEntries(Object.entries(from).filter(([, value]) => value !== void 0));
/** Where in the value the issue is, as valibot wants it. */
function issuePath(input, place) {
	let at = input;
	return place.map((key) => {
		const parent = at;
		at = parent[key];
		return {
			type: "object",
			origin: "value",
			input: parent,
			key,
			value: at
		};
	});
}
// packages/definition/src/tree.ts
/** `budgets[1].max`; the root is empty text. */
function formatPath(path) {
	return path.reduce((text, part) => {
		if (typeof part === "number") return `${text}[${part}]`;
		return text === "" ? part : `${text}.${part}`;
	}, "");
}
/** Position of a value; the nearest parent that has one where it is not there, at last the beginning of `file`. */
function positionIn(root, path, file) {
	let at = {
		file,
		line: 1,
		column: 1
	};
	let node = root;
	for (const part of path) if (node?.kind === "map") {
		const entry = node.entries.get(String(part));
		if (entry === void 0) return at;
		node = entry.node;
		at = node.kind === "scalar" ? node.at : entry.key;
	} else if (node?.kind === "list") {
		node = node.items[Number(part)];
		if (node === void 0) return at;
		at = node.at;
	} else return at;
	return at;
}
/** The value without positions. Objects have no prototype, so that no key is special. */
function toPlain(node) {
	if (node.kind === "scalar") return node.value;
	if (node.kind === "list") return node.items.map(toPlain);
	const plain = Object.create(null);
	for (const [key, entry] of node.entries) plain[key] = toPlain(entry.node);
	return plain;
}
/** One short line that shows the value to a person; control characters are escaped. */
function print(node) {
	if (node.kind === "map" && node.short !== void 0) return print(node.short);
	if (node.kind !== "scalar") return shorten(formatFlow(toPlain(node)));
	return typeof node.value === "string" ? printText(node.value) : node.source;
}
const shorten = (text, length = 60) => text.length > length ? `${text.slice(0, length - 1)}…` : text;
/** Text on one line of at most `length` characters, control and direction characters escaped. */
function printText(value, length) {
	const visible = JSON.stringify(value).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("\\\\", "\\").replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, (char) => {
		return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
	return shorten(visible, length);
}
/** A value as YAML would have it on one line: `{metric: disk, max: 1GiB}`. */
function formatFlow(value) {
	if (Array.isArray(value)) return `[${value.map(formatFlow).join(", ")}]`;
	if (typeof value === "object" && value !== null) return `{${Object.entries(value).filter(([, part]) => part !== void 0).map(([key, part]) => `${key}: ${formatFlow(part)}`).join(", ")}}`;
	return printText(String(value));
}
/** What a value is, to complete "found …": "text `yes`", "the number 24.1", "a list", "nothing". */
function found(node) {
	if (node.kind !== "scalar") return `a ${node.kind}`;
	if (node.value === null) return "nothing";
	if (node.value === "") return "empty text";
	return `${typeof node.value === "string" ? "text" : typeof node.value === "number" ? "the number" : "the truth value"} \`${print(node)}\``;
}
// packages/definition/src/messages.ts
/** Other people's spellings of our words. */
const SYNONYMS = {
	amd64: "x86_64",
	x64: "x86_64",
	"x86-64": "x86_64",
	arm64: "aarch64",
	riscv: "riscv64",
	rv64: "riscv64",
	rv64gc: "riscv64",
	img: "raw",
	bios: "uefi",
	efi: "uefi"
};
function finding(code, title, at, hint, detail) {
	return {
		level: "error",
		code: `definition-${code}`,
		title,
		...detail === void 0 ? {} : { detail },
		...hint === void 0 ? {} : { hint },
		at
	};
}
/** What values a schema takes, to complete "expected …". */
function expectation(schema) {
	const { base, checks, meta } = info(schema);
	const own = checks.findLast((check) => typeof check.message === "string" && check.type !== "max_length")?.message;
	if (typeof own === "string") return own;
	switch (base.type) {
		case "picklist": return `one of ${base.options.join(", ")}`;
		case "literal": return `\`${String(base.literal)}\``;
		case "boolean": return "true or false";
		case "number": return number(checks);
		case "array": return checks.some((check) => check.type === "min_length") ? "a list of at least one item" : "a list";
		case "strict_object": {
			const short = base.entries?.[meta.shorthand ?? ""];
			if (meta.word !== void 0) return `a map of keys or \`${meta.word}\``;
			return short === void 0 ? "a map of keys" : `${expectation(short)} or a map of keys`;
		}
		case "record": return "a map of keys";
		case "union": return union(base.options);
		default: return "text";
	}
}
function number(checks) {
	const bound = (type) => {
		const requirement = checks.find((check) => check.type === type)?.requirement;
		return typeof requirement === "number" ? requirement : void 0;
	};
	const kind = checks.some((check) => check.type === "integer") ? "a whole number" : "a number";
	const [min, max] = [bound("min_value"), bound("max_value")];
	if (min === void 0) return kind;
	return max === void 0 ? `${kind}, at least ${min}` : `${kind} from ${min} to ${max}`;
}
/** Alternatives joined; those that say the same are said once. */
function union(options) {
	return [...new Set(options.map(expectation))].join(" or ");
}
/** A value of the right type that a check refuses; `wanted` completes "expected …". */
function refused(node, path, wanted, { hidden, hint }) {
	return finding("bad-value", `${`\`${formatPath(path)}\``}: expected ${wanted}${hidden || node.kind === "map" ? "" : `, found ${found(node)}`}`, node.at, hint);
}
/** A value of the wrong type, or outside an enumeration. */
function badValue(node, path, schema) {
	const { base, meta } = info(schema);
	const where = path.length === 0 ? "the definition" : `\`${formatPath(path)}\``;
	const wanted = expectation(schema);
	if (node.kind === "scalar" && node.value === null) return finding("no-value", `${where} has no value, expected ${wanted}`, node.at, "Give it one, or take the key out.");
	const title = `${where}: expected ${wanted}, found ${meta.hidden ? "something else" : found(node)}`;
	if (base.type === "picklist" && node.kind === "scalar") {
		const options = base.options;
		const text = String(node.value);
		const meant = SYNONYMS[text] ?? nearest(text, options);
		return finding("bad-value", `${title}${meant !== void 0 && options.includes(meant) ? `, did you mean \`${meant}\`?` : ""}`, node.at);
	}
	return finding("wrong-type", title, node.at, typeHint(node, base, path));
}
/** How to write what was probably meant, where the type alone is wrong. */
function typeHint(node, base, path) {
	const key = path.findLast((part) => typeof part === "string") ?? "";
	if (node.kind === "scalar") {
		if (base.type === "string" && typeof node.value !== "string") return `Put it in quotes: "${printText(node.source)}".`;
		if (base.type === "boolean" && typeof node.value === "string" && /^(y|yes|no?|on|off)$/i.test(node.value)) return "YAML 1.2 takes yes, no, on and off for text: write true or false.";
		if (base.type === "array") return `Write \`${key}: [${printText(node.source)}]\`.`;
		if (base.type === "number" && typeof node.value === "string" && /^\d+$/.test(node.value)) return "Take the quotes away.";
		if (base.type === "strict_object" || base.type === "record") return "Write its keys indented below it.";
		return;
	}
	if (base.type === "array") return void 0;
	return node.kind === "list" && (base.type === "strict_object" || base.type === "record") ? "Write `key: value` lines below it, without leading hyphens." : `Write one value after \`${key}:\`.`;
}
// packages/definition/src/paths.ts
/** A path that stands in a file, as the reader of that file would open it: absolute, or relative to where `file` is relative to. */
function joinPath(file, relative) {
	if (/^(?:git\+|srpm:)/.test(relative)) return relative;
	return path$1.isAbsolute(relative) ? path$1.normalize(relative) : path$1.join(path$1.dirname(file), relative);
}
// packages/definition/src/schema-users.ts
/** Keys of an account beside those that schema.ts has. */
const usersMore = {
	system: optional(doc("An account of a service: id below 1000, no home folder unless `home` says one.", boolean()), false),
	home: optional(doc("Home folder; absent: below /home.", AbsolutePath)),
	sudo: optional(doc("May become root through sudo, with the own password or without any.", picklist(["password", "nopasswd"])))
};
const Group = strictObject({
	gid: optional(doc("Numeric id; absent: the next free one.", pipe(number$2(), integer(), minValue(1), maxValue(65533)))),
	system: optional(doc("A group of a service: id below 1000.", boolean()), false)
});
/** `groups`. */
const Groups = optional(doc("Groups by name, made before the accounts.", record(UserName, doc("A group.", Group))), {});
// packages/definition/src/schema-verify.ts
const Natural = pipe(number$2(), integer("a whole number"), minValue(0, "a number that is not negative"));
/** A size; after parsing, bytes. */
const Size = pipe(union$1([string(), number$2()]), rawTransform(({ dataset, addIssue, NEVER }) => {
	const bytes = parseBytes(String(dataset.value));
	if (bytes !== void 0) return bytes;
	addIssue({ message: "a size such as 300MiB or 1GB" });
	return NEVER;
}));
const TimerName = pipe(UnitName, check((name) => !/\.(service|socket|target|mount|automount|path|slice|scope|swap|device)$/.test(name), "the name of a timer, such as logrotate.timer"));
const Port = pipe(number$2(), integer("a port number"), minValue(1), maxValue(65535));
const Mount = strictObject({
	path: doc("Mount point.", union$1([literal("/"), AbsolutePath])),
	type: optional(doc("File system, as the kernel names it.", string())),
	options: list$1("Options that must be among those in effect, such as `rw`.", string())
});
const ExpectedUser = strictObject({
	name: doc("Name of the account.", UserName),
	shell: optional(doc("Its login shell.", AbsolutePath)),
	locked: optional(doc("`true`: no password opens it; `false`: one does.", boolean()))
});
const Free = strictObject({
	path: doc("A path on the file system.", union$1([literal("/"), AbsolutePath])),
	free: doc("Least free space, such as `50MiB`.", Size)
});
/** A later file’s entry about the same path takes the place of the earlier. */
const byPath = ({ path }) => path;
const word = (description, fallback = "match") => optional(doc(description, picklist(["match", "ignore"])), fallback);
const Expect = strictObject({
	"units-failed": optional(doc("Units that may have failed.", Natural), 0),
	units: optional(doc("States of units when the system is up.", strictObject({
		active: list$1("Units that must be active.", UnitName),
		inactive: list$1("Units that must not be active (they may be absent).", UnitName)
	}))),
	modules: list$1("Modules that must be loaded, or loadable (tried without loading).", ModuleName, { identity: moduleIdentity }),
	sysctl: word("`match`: every value of `system.sysctl` is read back in the guest."),
	"boot-seconds": optional(doc("Seconds to reach the default target under KVM; not judged where the guest is emulated.", pipe(number$2(), minValue(1))), 60),
	cmdline: optional(doc("Words of the kernel command line, as the kernel got it.", strictObject({
		has: list$1("Words that must be there.", KernelWord),
		lacks: list$1("Words that must not be there.", KernelWord)
	}))),
	mounts: list$1("File systems that must be mounted.", Mount, { identity: byPath }),
	users: list$1("Accounts that must exist.", ExpectedUser, { identity: (user) => user.name }),
	ports: optional(doc("Ports on which somebody must listen, beyond the loopback interface.", strictObject({
		tcp: list$1("TCP ports.", Port),
		udp: list$1("UDP ports.", Port),
		others: optional(doc("`refuse`: nobody may listen on any other port.", picklist(["allow", "refuse"])), "allow")
	}))),
	interfaces: list$1("Network interfaces (names or globs) that must have an address which others can reach. The test machine has one virtio card and a DHCP server.", pipe(string(), regex(/^[A-Za-z0-9_.*?:-]{1,15}$/, "an interface such as eth0, or a glob such as en*"))),
	packages: list$1("Packages that must be installed, their files unchanged (`rpm -V`).", PackageName),
	processes: optional(doc("Processes when the system is up, without kernel threads.", strictObject({
		max: optional(doc("Most processes.", Natural)),
		running: list$1("Names (`/proc/PID/comm`) that must be among them.", string())
	}))),
	timers: optional(doc("Timers when the system is up: each wakes a CPU.", strictObject({
		active: list$1("Timer units that must be active; `.timer` may be left out.", TimerName),
		others: optional(doc("`refuse`: no other timer may be active.", picklist(["allow", "refuse"])), "allow")
	}))),
	"module-symbols": word("`match`: every symbol that a module of the running kernel needs is there (`depmod -e`); needs `/boot/System.map-RELEASE` in the image.", "ignore"),
	memory: optional(doc("Memory when the system is up.", strictObject({ available: doc("Least memory that new programs can have, such as `600MiB`.", Size) }))),
	disk: list$1("Free space when the system is up.", Free, { identity: byPath }),
	"kernel-config": optional(doc("Options of the running kernel’s configuration: `CONFIG_VFIO: m`; `n` is not set.", record(pipe(string(), regex(/^CONFIG_[A-Z0-9_a-z]+$/, "an option such as CONFIG_VFIO")), pipe(union$1([
		string(),
		number$2(),
		boolean()
	]), transform((value) => typeof value === "boolean" ? value ? "y" : "n" : String(value)))))),
	"firmware-errors": optional(doc("Most loads of firmware that may fail. Absent: not judged, but the console’s are told.", Natural)),
	clock: word("`match`: the guest’s clock agrees with the host’s to a day, time zones aside."),
	login: word("`match`: somebody waits for a login on the serial console of the kernel command line, unless its unit is in `services.mask`.")
});
const Expression = pipe(string(), check((text) => ereMistake(text) === void 0, "a POSIX extended regular expression"));
const Reason = pipe(string(), regex(/\S/, "a reason"));
const Console = strictObject({
	allow: list$1("Faults that are known and shall not fail a boot. Each is told in the report, and so is one that never came.", strictObject({
		rule: doc("The rule (docs/boot-rules.md) whose lines are allowed.", picklist(ALLOWABLE_RULES)),
		match: optional(doc("Only lines that match this POSIX extended regular expression; absent: all of the rule.", Expression, { verbatim: true })),
		reason: doc("Why, for whoever reads the report.", Reason)
	}), { identity: (one) => `${one.rule} ${one.match ?? ""}` }),
	deny: list$1("Lines that fail a boot though no rule knows them.", strictObject({
		id: doc("Name in findings (`console-NAME`).", Name),
		match: doc("POSIX extended regular expression, found anywhere in a line.", Expression, { verbatim: true }),
		reason: doc("What it means and what to do.", Reason)
	}), { identity: (one) => one.id })
});
const Machine = strictObject({
	cpus: optional(doc("CPUs. More than the host has are cut down to those, with a note.", pipe(number$2(), integer("a whole number"), minValue(1), maxValue(64)))),
	memory: optional(doc("Memory, such as `16GiB`. Cut down, with a note, to half of what the host has free, and to 4 GiB where the guest is emulated.", Size)),
	disk: optional(doc("How the disk is attached: `virtio`, `nvme`, `usb` for a stick, `sd` for an SD card or `emmc` (QEMU 9.1 or later) on an SDHCI controller. The image needs the driver in its initramfs.", picklist(DISK_BUSES))),
	serial: optional(doc("Serial ports, by the names that Linux gives them: `ttyS0`, `ttyS1` …; on aarch64 also `ttyAMA0` and, from QEMU 9.1 on, `ttyAMA1`; `hvc0` … everywhere. All are read and judged; the first is the console. Default: the one that the machine has.", pipe(array(pipe(string(), regex(SERIAL_PORT, "a port such as ttyS0, ttyAMA0 or hvc0"))), minLength(1, "at least one port"), maxLength(4, "at most four ports"), check((ports) => new Set(ports).size === ports.length, "each port once")), { replaces: true })),
	nics: optional(doc("Network cards (virtio).", pipe(number$2(), integer("a whole number"), minValue(1), maxValue(8)))),
	iommu: optional(doc("`true`: the guest has an IOMMU (VT-d on x86_64, SMMUv3 on aarch64), as VFIO needs.", boolean())),
	"virtual-functions": optional(doc("Virtual functions of an NVMe controller with SR-IOV that the guest has beside its disk (QEMU 7.1 or later).", pipe(number$2(), integer("a whole number"), minValue(1), maxValue(16)))),
	"secure-boot": optional(doc("`true`: UEFI firmware with Secure Boot on and Microsoft’s keys, as PCs come: what no such key signs does not start.", boolean())),
	tpm: optional(doc("`true`: the guest has a TPM 2.0 (swtpm), empty at every boot.", boolean()))
});
const Verify = strictObject({
	boots: optional(doc("`uefi`: from the disk through firmware and boot loader; `direct`: kernel and initramfs handed to QEMU.", array(picklist(["uefi", "direct"])), { replaces: true }), ["uefi"]),
	machine: optional(doc("The machine that the image is tested in; boards say theirs. The inputs `cpus` and `memory` of boot-test-qemu come first.", Machine), {}),
	expect: optional(doc("What the booted image must show.", Expect), {}),
	console: optional(doc("What lines of the console mean for this image; a file of it can be shared through `extends`.", Console), {})
});
// packages/definition/src/schema.ts
const User = strictObject({
	"password-hash": optional(doc("crypt(3) hash (`openssl passwd -6`); `${NAME}` takes it from the secret of that name. Absent: no password login.", PasswordHash)),
	"authorized-keys": list$1("OpenSSH public keys; `${NAME}` takes one from the secret of that name.", AuthorizedKey),
	uid: optional(doc("Numeric id; absent: the next free one.", pipe(number$2(), integer(), minValue(0), maxValue(65533)))),
	groups: list$1("Supplementary groups.", UserName),
	shell: optional(doc("Login shell; absent: /bin/bash, for a system account /sbin/nologin.", AbsolutePath)),
	...usersMore
});
const Partition = strictObject({
	mount: doc("Mount point.", picklist(["/boot/efi", "/"])),
	size: doc("`200M`, `2GiB`, or `rest`: what the content needs and a margin.", PartitionSize),
	type: doc("File system.", picklist(["vfat", "ext4"]))
});
const Storage = strictObject({
	layout: optional(doc("Partitions of the disk, in order.", pipe(array(Partition), minLength(1)), {
		replaces: true,
		identity: (partition) => partition.mount
	}), [{
		mount: "/boot/efi",
		size: "64M",
		type: "vfat"
	}, {
		mount: "/",
		size: "rest",
		type: "ext4"
	}]),
	initramfs: optional(doc("`busybox`: small, finds the root and hands over; `dracut`: the one of the distribution.", picklist(["busybox", "dracut"])), "busybox")
});
/** dpuos.yaml after inheritance: `extends` is gone, lists are joined, defaults are filled in. */
const DefinitionSchema = strictObject({
	schema: doc("The format of this file.", literal("dpuos.definition/v1")),
	name: doc("Name of the image: files and reports carry it.", Name),
	description: optional(doc("One sentence for people.", string())),
	distro: doc("Catalog id (`openEuler-24.03-LTS-SP2`), a range, `sandbox`, or `any`: the one that the toolchain is set up for.", pipe(string(), nonEmpty("a catalog id, a range, sandbox or any"))),
	arch: doc("Architectures that the image is made for.", pipe(array(picklist(ARCHES)), minLength(1)), {
		replaces: true,
		single: true
	}),
	board: optional(doc("The hardware that the image is for.", Board)),
	kernel: optional(doc("Kernel layer: which kernel, and what it is told at boot.", Kernel), {}),
	drivers: optional(doc("Driver layer: which modules and firmware stay.", Drivers), {}),
	system: optional(doc("System configuration layer: what lies in /etc.", System), {}),
	packages: optional(doc("Package layer: which RPMs come in, and what of them is left out.", Packages), {}),
	cut: optional(doc("Cutting by lists of what stays, in imageTailor’s order and by its rules of matching. Absent: none.", Cut)),
	services: optional(doc("Service layer: which systemd units start.", Services), {}),
	users: optional(doc("Accounts by name; `root` is always there.", record(UserName, doc("An account.", User))), {}),
	groups: Groups,
	storage: optional(doc("The disk, and how its root is found at boot.", Storage), {}),
	outputs: optional(doc("What is handed over. The disk: `raw`, `qcow2`. The root file system alone: `tar` (zstd), `cpio` (gzip, starts as an initramfs), `oci` (archive for skopeo and podman), `squashfs`, `erofs`; `mtree`: a list of its files with owner, mode and sha256.", pipe(array(picklist([
		"raw",
		"qcow2",
		"tar",
		"cpio",
		"oci",
		"squashfs",
		"erofs",
		"mtree"
	])), minLength(1)), { replaces: true }), ["raw", "qcow2"]),
	verify: optional(doc("How boot-test-qemu tests the image.", Verify), {}),
	budgets: Budgets
});
// packages/definition/src/unsupported.ts
const BUILD = "The version is that of the distribution’s kernel, or of what `kernel.build.from` names: leave it out.";
const DELIVERY = "This version makes disks (`raw`, `qcow2`) and packed roots (`tar`, `cpio`, `oci`, `squashfs`, `erofs`, `mtree`).";
/** Keys by their path, list indices left out. */
const KEYS = {
	"kernel.version": BUILD,
	"drivers.vendor.rpm": "Put the RPM into a repository and name it in `packages.install`; its modules are checked like any other.",
	"drivers.keep.firmware": "Use `drivers.firmware`.",
	"storage.disk": "The image has one disk and mounts by label; leave it out.",
	"board.console": "Write the console to `kernel.cmdline`, for example `console=ttyAMA0`."
};
/** Values by the path of their key: texts or patterns. */
const VALUES = {
	"kernel.source": [{
		value: /[/.]/,
		hint: "A source goes into `kernel.build.from`, with `source: build`; a kernel manifest is handed to tailor-image as its `kernel` input."
	}],
	arch: [{
		value: /^(loongarch64|ppc64le|i686)$/,
		hint: "This version makes images for x86_64, aarch64 and riscv64."
	}],
	outputs: [
		{
			value: /^disk$/,
			hint: "A disk is called by its form: `raw`, `qcow2`, or both."
		},
		{
			value: /^(docker|container)$/,
			hint: "The container image is called `oci`; docker loads it through skopeo."
		},
		{
			value: /^(iso|pxe|usb|host|vmdk|vhd|vdi|ova|bfb)$/,
			hint: DELIVERY
		}
	],
	"storage.layout.type": [{
		value: /^(xfs|btrfs|erofs|squashfs|swap)$/,
		hint: "This version makes vfat and ext4."
	}],
	"storage.layout.mount": [{
		value: /^\/(?!boot\/efi$)./,
		hint: "This version makes two partitions: /boot/efi and /."
	}],
	"verify.boots": [{
		value: /^disk$/,
		hint: "The boot from disk is called `uefi`."
	}, {
		value: /^(iso|pxe|usb|host)(-install)?$/,
		hint: "This version boots `uefi` and `direct`."
	}],
	"packages.install": [{
		value: /\.rpm$|\//,
		hint: "Name an RPM file of your own in `packages.rpms`."
	}]
};
/** Why a key at this path is refused though it is no mistake, or undefined. */
function unsupportedKey(path) {
	const hint = Object.hasOwn(KEYS, path) ? KEYS[path] : void 0;
	return hint === void 0 ? void 0 : { hint };
}
/** Why a value of the key at this path is refused though it is no mistake, or undefined. */
function unsupportedValue(path, value) {
	return (Object.hasOwn(VALUES, path) ? VALUES[path] : void 0)?.find((rule) => typeof value === "string" && rule.value.test(value));
}
// packages/definition/src/unknown-key.ts
/** A key that the schema does not have: not supported yet, at home elsewhere, or mistyped. `known` are the keys of its map. */
function unknownKey(key, entry, path, known) {
	const keys = [...path.filter((part) => typeof part === "string"), key].join(".");
	const unsupported = unsupportedKey(keys);
	if (unsupported) return finding("unsupported", `\`${keys}\` is not supported by this version of dpuos`, entry.key, unsupported.hint);
	const shown = printText(key);
	const where = path.length === 0 ? "at the top level" : `in \`${formatPath(path)}\``;
	const home = homesOf(key).find((candidate) => candidate !== path.join("."));
	const meant = nearest(key, known);
	return finding("unknown-key", `unknown key \`${shown}\` ${where}${home !== void 0 ? `; it belongs ${home === "" ? "at the top level" : `in \`${home}\``}` : meant ? `, did you mean \`${meant}\`?` : ""}`, entry.key, `Known here: ${known.join(", ")}.`);
}
/** Paths of the maps that have this key, list items left out. */
function homesOf(key, schema = DefinitionSchema, path = "") {
	const { base } = info(schema);
	if (base.entries === void 0) return [];
	return [...Object.hasOwn(base.entries, key) ? [path] : [], ...Object.entries(base.entries).flatMap(([name, child]) => homesOf(key, child, path === "" ? name : `${path}.${name}`))];
}
// packages/definition/src/check.ts
/** Keys of the object that may stand in place of a list. */
const LIST_OPERATIONS = [
	"replace",
	"remove",
	"append"
];
/** A reference to a secret, or an attempt at one. */
const REFERENCE = /\$\{[^}]*\}?/;
/**
* Check one file against the schema, the definition's where no other is given. All keys are optional here: what must be there is known after inheritance only.
* Returns the tree without what is wrong, in normal form: lists with their operation, sysctl keys in dots, paths
* resolved against the file. Findings point at the key for unknown keys, at the value for wrong values.
*/
function checkFile(root, schema = DefinitionSchema) {
	const findings = [];
	return {
		root: new Checker(findings).map(root, schema, []) ?? {
			...root,
			entries: /* @__PURE__ */ new Map()
		},
		findings
	};
}
var Checker = class {
	#findings;
	constructor(findings) {
		this.#findings = findings;
	}
	#node(node, schema, path) {
		const { base } = info(schema);
		switch (base.type) {
			case "strict_object": return this.map(node, schema, path);
			case "record": return this.#record(node, schema, path);
			case "array": return this.#list(node, schema, path);
			default: return this.#leaf(node, schema, path);
		}
	}
	map(given, schema, path) {
		const node = spelledOut(given, schema);
		if (!this.#isMap(node, schema, path)) return void 0;
		const known = info(schema).base.entries ?? {};
		const inList = typeof path.at(-1) === "number";
		const entries = /* @__PURE__ */ new Map();
		let whole = true;
		for (const [key, entry] of node.entries) {
			if (path.length === 0 && key === "extends") continue;
			const child = known[key];
			if (!Object.hasOwn(known, key) || child === void 0) {
				this.#findings.push(unknownKey(key, entry, path, Object.keys(known)));
				whole = false;
				continue;
			}
			const value = this.#node(entry.node, child, node.short === void 0 ? [...path, key] : path);
			if (value) entries.set(key, {
				...entry,
				node: value
			});
			else whole = false;
		}
		const [only] = node.short === void 0 ? [] : entries.values();
		const checked = {
			...node,
			entries,
			...only?.node.kind === "scalar" ? { short: only.node } : {}
		};
		if (!inList) return checked;
		for (const [key, child] of Object.entries(known)) {
			if (node.entries.has(key) || info(child).optional) continue;
			const title = `\`${formatPath(path)}\` has no \`${key}\`, expected ${expectation(child)}`;
			this.#findings.push(finding("missing-key", title, node.at));
			whole = false;
		}
		return whole && this.#passes(checked, schema, path) ? checked : void 0;
	}
	#isMap(node, schema, path) {
		if (node.kind === "map") return true;
		if (node.kind !== "scalar" || node.value !== null) this.#findings.push(badValue(node, path, schema));
		return false;
	}
	#record(node, schema, path) {
		if (!this.#isMap(node, schema, path)) return void 0;
		const { base, meta } = info(schema);
		const entries = /* @__PURE__ */ new Map();
		for (const [key, entry] of node.entries) {
			const shown = printText(key);
			const badKey = parse(base.key, key).issues?.[0];
			if (badKey || key === "__proto__") {
				const title = `\`${shown}\` in \`${formatPath(path)}\`: expected ${badKey?.message ?? "another name"}`;
				this.#findings.push(finding("bad-key", title, entry.key));
				continue;
			}
			const name = meta.normalKey?.(key) ?? key;
			const first = entries.get(name);
			if (first) {
				const title = `\`${shown}\` in \`${formatPath(path)}\` stands twice, first in line ${first.key.line}`;
				this.#findings.push(finding("duplicate-key", title, entry.key, "Keep one of the two."));
				continue;
			}
			const value = this.#node(entry.node, base.value, [...path, name]);
			if (value) entries.set(name, {
				...entry,
				node: value
			});
		}
		return {
			...node,
			entries
		};
	}
	#list(node, schema, path) {
		const { meta } = info(schema);
		if (node.kind === "list") {
			const items = this.#items(node, schema, path);
			const list = {
				...node,
				items,
				replace: meta.replaces === true,
				remove: []
			};
			if (node.items.length !== items.length) return items.length > 0 ? list : void 0;
			return this.#passes(list, schema, path) ? list : void 0;
		}
		if (node.kind === "map" && typeof path.at(-2) !== "number") return this.#operations(node, schema, path);
		if (node.kind === "scalar" && node.value === null) return void 0;
		if (node.kind === "scalar" && meta.single) return this.#list({
			kind: "list",
			at: node.at,
			items: [node]
		}, schema, path);
		this.#findings.push(badValue(node, path, schema));
	}
	/** `{replace: […]}`, or `{remove: […], append: […]}`, either of the two. */
	#operations(node, schema, path) {
		const parts = /* @__PURE__ */ new Map();
		for (const [key, entry] of node.entries) if (!LIST_OPERATIONS.some((operation) => operation === key)) {
			const meant = nearest(key, LIST_OPERATIONS);
			const title = `unknown key \`${printText(key)}\` in the list \`${formatPath(path)}\`${meant ? `, did you mean \`${meant}\`?` : ""}`;
			this.#findings.push(finding("unknown-key", title, entry.key, "A list is written [a, b], {append: […], remove: […]} or {replace: […]}."));
		} else if (entry.node.kind !== "list") this.#findings.push(badValue(entry.node, [...path, key], {
			kind: "schema",
			type: "array"
		}));
		else parts.set(key, entry.node);
		const replace = parts.get("replace");
		if (replace && parts.size > 1) {
			const title = `\`${formatPath(path)}\` has \`replace\` beside ${parts.has("remove") ? "`remove`" : "`append`"}`;
			this.#findings.push(finding("list-operation", title, node.at, "Use `replace` alone: its list is the whole list."));
		}
		const added = replace ?? parts.get("append");
		return {
			kind: "list",
			at: node.at,
			items: added ? this.#items(added, schema, path) : [],
			replace: replace !== void 0,
			remove: replace ? [] : parts.get("remove")?.items.filter((item) => this.#isName(item, path)) ?? []
		};
	}
	#isName(item, path) {
		if (item.kind === "scalar" && item.value !== null) return true;
		const title = `\`${formatPath(path)}.remove\`: expected names of items, found ${found(item)}`;
		this.#findings.push(finding("wrong-type", title, item.at));
		return false;
	}
	#items(list, schema, path) {
		const { base, meta } = info(schema);
		const items = [];
		const seen = /* @__PURE__ */ new Map();
		for (const [index, item] of list.items.entries()) {
			const checked = this.#node(item, base.item, [...path, index]);
			if (!checked) continue;
			items.push(checked);
			if (checked.kind !== "map" || !meta.identity) continue;
			const identity = meta.identity(toPlain(checked));
			const first = seen.get(identity);
			seen.set(identity, first ?? item.at.line);
			if (first === void 0) continue;
			const title = `\`${formatPath(path)}\` has \`${identity}\` twice, first in line ${first}`;
			const hint = path[0] === "budgets" ? "Give one of them an `id` of its own." : "Keep one of the two.";
			this.#findings.push(finding("duplicate-item", title, item.at, hint));
		}
		return items;
	}
	#leaf(node, schema, path) {
		const { meta } = info(schema);
		const value = node.kind === "scalar" ? node.value : void 0;
		const keys = path.filter((part) => typeof part === "string").join(".");
		const unsupported = unsupportedValue(keys, value);
		if (unsupported) {
			const title = `\`${formatPath(path)}\`: \`${print(node)}\` is not supported by this version of dpuos`;
			this.#findings.push(finding("unsupported", title, node.at, unsupported.hint));
			return;
		}
		if (typeof value === "string" && !meta.secretReference && !meta.verbatim && keys !== "description" && REFERENCE.test(value)) {
			const title = `\`${formatPath(path)}\` holds \`${printText(REFERENCE.exec(value)?.[0] ?? "")}\`, but secrets are not filled in here`;
			this.#findings.push(finding("secret-misplaced", title, node.at, "Secrets can be used for `password-hash` and `authorized-keys` of `users`; write the value out."));
			return;
		}
		if (!this.#passes(node, schema, path)) return void 0;
		if (!meta.path || node.kind !== "scalar") return node;
		return {
			...node,
			value: joinPath(node.at.file, String(node.value))
		};
	}
	/** Run the schema itself over a value whose parts are sound. */
	#passes(node, schema, path) {
		const result = parse(schema, toPlain(node));
		if (result.success) return true;
		const [issue] = result.issues;
		const inside = (issue.path ?? []).map((step) => step.key);
		const at = inside.reduce((parent, step) => childOf(parent, step) ?? parent, node);
		const where = [...path, ...inside];
		const wanted = issue.kind !== "schema" && !issue.message.startsWith("Invalid ") ? issue.message : expectation(schema);
		this.#findings.push(issue.kind === "schema" ? badValue(at, where, schema) : refused(at, where, wanted, info(schema).meta));
		return false;
	}
};
/** Text, or the one word, where a map may be written short: as the map. */
function spelledOut(node, schema) {
	const { shorthand, word } = info(schema).meta;
	if (word !== void 0 && node.kind === "scalar" && node.value === word) {
		const entry = {
			key: node.at,
			node: {
				...node,
				value: true,
				source: "true"
			}
		};
		return {
			kind: "map",
			at: node.at,
			entries: /* @__PURE__ */ new Map([[word, entry]])
		};
	}
	if (shorthand === void 0 || node.kind !== "scalar" || node.value === null) return node;
	return {
		kind: "map",
		at: node.at,
		short: node,
		entries: /* @__PURE__ */ new Map([[shorthand, {
			key: node.at,
			node
		}]])
	};
}
function parse(schema, value) {
	return safeParse(schema, value);
}
function childOf(node, step) {
	if (node.kind === "map") return node.entries.get(String(step))?.node;
	return node.kind === "list" ? node.items[Number(step)] : void 0;
}
// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	exports.schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/index.js
var require_dist$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));
// packages/definition/src/yaml-errors.ts
/** What the YAML parser's errors mean to somebody who writes a definition. */
const MEANING = {
	TAB_AS_INDENT: {
		title: "a tab is used for indentation",
		hint: "YAML indents with spaces only; replace the tab."
	},
	BAD_SCALAR_START: {
		title: "this character cannot begin a plain value in YAML",
		hint: "Put the value in quotes: \"…\"."
	},
	BLOCK_AS_IMPLICIT_KEY: {
		title: "a second `key:` on one line, or a line that is indented too far",
		hint: "Check the indentation; a value that holds `: ` needs quotes."
	},
	MISSING_CHAR: {
		title: "a quote or bracket that is opened here is never closed",
		hint: "Close it."
	},
	BAD_INDENT: {
		title: "the indentation does not fit",
		hint: "Keys of one map begin in the same column; close every bracket."
	},
	TAG_RESOLVE_FAILED: {
		title: "YAML tags (`!…`) have no meaning in a definition",
		hint: "Take the tag out, or quote the value."
	},
	MULTILINE_IMPLICIT_KEY: {
		title: "a key runs over several lines",
		hint: "Is a colon or a quote missing?"
	}
};
/** Title and hint for an error or warning of the parser; its own words where they are clear enough. */
function explainYamlError(error, text) {
	const meaning = MEANING[error.code];
	const char = text[error.pos[0]];
	if (meaning && error.code === "BAD_SCALAR_START" && char !== void 0) return {
		...meaning,
		title: `a plain value cannot begin with \`${printText(char)}\` in YAML`
	};
	return meaning ?? {
		title: `not valid YAML: ${printText(error.message, 200)}`,
		hint: "Check indentation, quotes and brackets near this line."
	};
}
// packages/definition/src/parse.ts
var import_dist$1 = require_dist$1();
/** Far more than a definition needs; a bound for files that expand through aliases or are no definition at all. */
const MAX_DEPTH$2 = 32;
const MAX_NODES = 5e4;
/** Read YAML text into a tree that keeps its positions. Never throws. */
function parseYaml(text, file) {
	const reader = new Reader(text.replace(/^\uFEFF/, ""), file);
	try {
		return {
			root: reader.read(),
			findings: reader.findings
		};
	} catch (error) {
		reader.fail(0, "yaml", `${file} cannot be read as YAML: ${error.message}`, "Is this the right file?");
		return {
			root: void 0,
			findings: reader.findings
		};
	}
}
var Reader = class {
	findings = [];
	#lines = new import_dist$1.LineCounter();
	#text;
	#file;
	#nodes = 0;
	constructor(text, file) {
		this.#text = text;
		this.#file = file;
	}
	read() {
		const foreign = this.#text.search(/[\0\uFFFD]/);
		if (foreign >= 0) {
			const line = this.#text.slice(0, foreign).split("\n").length;
			this.findings.push({
				level: "error",
				code: "definition-encoding",
				title: `${this.#file} is not UTF-8 text`,
				hint: "Save it as UTF-8.",
				at: {
					file: this.#file,
					line,
					column: 1
				}
			});
			return;
		}
		const documents = (0, import_dist$1.parseAllDocuments)(this.#text, {
			lineCounter: this.#lines,
			prettyErrors: false,
			uniqueKeys: false,
			version: "1.2",
			logLevel: "silent"
		});
		const [document, second] = documents;
		const errors = documents.flatMap((one) => [...one.errors, ...one.warnings]);
		const perLine = new Map(errors.reverse().map((error) => [this.#position(error.pos[0]).line, error]));
		for (const error of [...perLine.values()].reverse().slice(0, 5)) {
			const { title, hint } = explainYamlError(error, this.#text);
			this.fail(error.pos[0], "yaml", title, hint);
		}
		if (this.findings.length > 0) return void 0;
		if (second !== void 0) this.fail(second.range[0], "documents", "a definition is one YAML document; a second one starts here", "Take out the `---`, or move the rest into a file that `extends` this one.");
		const contents = document?.contents;
		if (contents === null || contents === void 0 || (0, import_dist$1.isScalar)(contents) && contents.value === null) {
			this.fail(0, "empty", `${this.#file} is empty`, "A definition begins with `schema: dpuos.definition/v1`.");
			return;
		}
		const root = this.#node(contents, document, 0, []);
		if (root === void 0 || root.kind === "map") return root;
		this.fail(0, "wrong-type", `a definition is a map of keys, found ${found(root)}`, "It begins with `schema: dpuos.definition/v1`.");
	}
	fail(offset, code, title, hint) {
		this.findings.push({
			level: "error",
			code: `definition-${code}`,
			title,
			hint,
			at: this.#position(offset)
		});
	}
	#position(offset) {
		const { line, col } = this.#lines.linePos(offset);
		return {
			file: this.#file,
			line: Math.max(1, line),
			column: Math.max(1, col)
		};
	}
	#node(yaml, document, depth, inside) {
		const offset = yaml.range?.[0] ?? 0;
		this.#nodes += 1;
		if (depth > MAX_DEPTH$2 || this.#nodes > MAX_NODES) {
			if (this.#nodes < Number.MAX_SAFE_INTEGER / 2) this.fail(offset, "too-big", "the file nests too deeply or expands to too many values", "Is this the right file?");
			this.#nodes = Number.MAX_SAFE_INTEGER / 2;
			return;
		}
		if ((0, import_dist$1.isAlias)(yaml)) {
			const target = yaml.resolve(document);
			if (target === void 0 || inside.includes(target)) {
				const title = target ? `\`*${printText(yaml.source)}\` stands inside what it repeats` : `there is no \`&${printText(yaml.source)}\` before this alias`;
				this.fail(offset, "yaml", title, "Write the value out.");
				return;
			}
			return this.#node(target, document, depth + 1, inside);
		}
		const at = this.#position(offset);
		if ((0, import_dist$1.isSeq)(yaml)) return {
			kind: "list",
			at,
			items: yaml.items.map((item) => this.#node(item, document, depth + 1, [...inside, yaml])).filter((item) => item !== void 0)
		};
		if ((0, import_dist$1.isMap)(yaml)) return this.#map(yaml.items, at, document, depth, [...inside, yaml]);
		return (0, import_dist$1.isScalar)(yaml) ? this.#scalar(yaml, at) : void 0;
	}
	#map(pairs, at, document, depth, inside) {
		const entries = /* @__PURE__ */ new Map();
		for (const { key, value } of pairs) {
			const offset = key?.range?.[0] ?? value?.range?.[0] ?? 0;
			if (!(0, import_dist$1.isScalar)(key) || key.value === null) {
				this.fail(offset, "yaml", "a key must be plain text", "Write `key: value`.");
				continue;
			}
			const name = keyText(key);
			const node = value ? this.#node(value, document, depth + 1, inside) : {
				kind: "scalar",
				at: this.#position(offset),
				value: null,
				source: ""
			};
			const isNull = node?.kind === "scalar" && node.value === null;
			const first = entries.get(name);
			if (name === "<<") this.fail(offset, "yaml", "merge keys (`<<`) are not part of YAML 1.2", "Use `extends` for what several definitions share.");
			else if (first) {
				const title = `key \`${printText(name)}\` stands twice, first in line ${first.key.line}`;
				this.fail(offset, "duplicate-key", title, "Join the two.");
			} else if (node) entries.set(name, {
				key: this.#position(offset),
				node: isNull ? {
					...node,
					at: this.#position(offset)
				} : node
			});
		}
		return {
			kind: "map",
			at,
			entries
		};
	}
	#scalar(yaml, at) {
		const source = yaml.source ?? String(yaml.value);
		const value = yaml.value;
		return {
			kind: "scalar",
			at,
			value: typeof value !== "number" || !Number.isInteger(value) || Number.isSafeInteger(value) ? value : source,
			source
		};
	}
};
/** A key as text: `8021q:` and `true:` are keys like any other. */
function keyText(key) {
	return typeof key.value === "string" ? key.value : key.source ?? "";
}
// packages/definition/src/schema-at.ts
/** The schema of the value at a path; undefined where there is no such key. */
function schemaAt(path) {
	return path.reduce((schema, part) => {
		if (schema === void 0) return void 0;
		const { item, entries, value } = info(schema).base;
		if (typeof part === "number") return item;
		if (entries === void 0) return value;
		return Object.hasOwn(entries, part) ? entries[part] : void 0;
	}, DefinitionSchema);
}
/** What the schema says of the value at a path; undefined where there is no such key. */
function describe(path) {
	const schema = schemaAt(path);
	return schema === void 0 ? void 0 : info(schema);
}
// packages/definition/src/imagetailor/text.ts
/** Take a text apart into lines. A byte order mark and carriage returns at line ends are no part of them. */
function textFile(file, raw) {
	const parts = raw.replace(/^\uFEFF/, "").split("\n");
	if (parts.at(-1) === "") parts.pop();
	const crlf = parts.findIndex((line) => line.endsWith("\r"));
	return {
		file,
		lines: parts.map((text, index) => ({
			text: text.replace(/\r+$/, ""),
			at: {
				file,
				line: index + 1,
				column: 1
			}
		})),
		crlf: crlf < 0 ? void 0 : {
			file,
			line: crlf + 1,
			column: 1
		}
	};
}
/** The place of a character within a line; `column` counts from 0. */
const within = (line, column) => ({
	...line.at,
	column: line.at.column + column
});
/** The words of a line, each with its place. */
function words$2(line) {
	return [...line.text.matchAll(/\S+/g)].map((match) => ({
		value: match[0],
		at: within(line, match.index)
	}));
}
/** A finding about an imageTailor file. Titles are one line; `printText` escapes what comes from the file. */
function complaint(level, code, title, at, hint) {
	return {
		level,
		code: `imagetailor-${code}`,
		title,
		...hint === void 0 ? {} : { hint },
		at
	};
}
/** `line 12`, or `file:12` where it is another file. */
const whereFrom = (at, first) => first.file === at.file ? `line ${first.line}` : `${first.file}:${first.line}`;
// packages/definition/src/imagetailor/security-conf.ts
/** id, operation and four more. */
const MAX_FIELDS = 6;
/** Operations of the language; every other is a command with its options. */
const FIELDS = {
	d: {
		min: 2,
		max: 2,
		form: "file@key"
	},
	m: {
		min: 2,
		max: 3,
		form: "file@key[@value]"
	},
	sm: {
		min: 2,
		max: 3,
		form: "file@key[@value]"
	},
	M: {
		min: 3,
		max: 4,
		form: "file@key@key2[@value2]"
	},
	which: {
		min: 1,
		max: 1,
		form: "names"
	},
	find: {
		min: 3,
		max: 3,
		form: "folder@conditions@command"
	},
	cp: {
		min: 2,
		max: 2,
		form: "source@destination"
	},
	ln: {
		min: 3,
		max: 3,
		form: "options@target@link"
	},
	file: {
		min: 1,
		max: 1,
		form: "list"
	},
	systemctl: {
		min: 2,
		max: 2,
		form: "unit@verb"
	},
	path: {
		min: 1,
		max: 1,
		form: "list"
	},
	home: {
		min: 1,
		max: 1,
		form: "passwd-file"
	},
	umask: {
		min: 2,
		max: 2,
		form: "user|deamon@value"
	},
	loca: {
		min: 1,
		max: 1,
		form: "command"
	}
};
/** Read the rules of security_s.conf. What is no rule is told, and left out. */
function parseSecurityConf(raw, file, findings) {
	const { lines } = textFile(file, raw);
	const rules = [];
	for (let index = 0; index < lines.length; index++) {
		const first = lines[index];
		if (first === void 0) break;
		let text = first.text;
		while (/(^|[^\\])(\\\\)*\\$/.test(text) && index + 1 < lines.length) {
			index++;
			text = text.slice(0, -1) + (lines[index]?.text ?? "");
		}
		if (text.trim() === "" || text.startsWith("#")) continue;
		if (/^\s/.test(text)) {
			const title = `\`${printText(text.trim(), 60)}\` begins with a blank, so it is no rule`;
			findings.push(complaint("warning", "rule-indented", title, first.at, "Take the blank away, or comment it out with `#`."));
			continue;
		}
		const rule = parseRule(text, first.at, findings);
		if (rule) rules.push(rule);
	}
	return rules;
}
/** Read one rule, as it stands in a line. What is none is told, and undefined comes back. */
function parseRule(line, at, findings) {
	const fields = splitFields(unescape(line));
	const [id = "", operation = "", ...rest] = fields;
	const wanted = Object.hasOwn(FIELDS, operation.trim()) ? FIELDS[operation.trim()] : void 0;
	const form = wanted ? `id@${operation.trim()}@${wanted.form}` : "id@operation@arguments";
	const fail = (why) => {
		const title = `\`${printText(line, 60)}\` ${why}, expected \`${form}\``;
		findings.push(complaint("error", "rule", title, at, "Fields are joined by @; @@ is a literal @."));
	};
	if (rest.length === 0 || operation.trim() === "") return fail("is no rule");
	if (id.trim() === "") return fail("has no id");
	if (fields.length > MAX_FIELDS) return fail("has too many fields");
	if (wanted && (rest.length < wanted.min || rest.length > wanted.max)) return fail(`has ${rest.length} ${rest.length === 1 ? "argument" : "arguments"}`);
	return {
		line,
		id,
		operation: operation.trim(),
		fields: rest,
		at
	};
}
/** A backslash makes the character after it literal. */
const unescape = (text) => text.replace(/\\(.)/gs, "$1");
/** Split at single @; `@@` is one @ inside a field. An empty field cannot be written. */
function splitFields(text) {
	const fields = [""];
	for (const part of text.match(/@@|@|[^@]+/g) ?? []) if (part === "@") fields.push("");
	else fields[fields.length - 1] += part === "@@" ? "@" : part;
	return fields;
}
// packages/definition/src/imagetailor/entries.ts
/**
* The names in `<tag name="…"/>` children. What is no such element, or has no name, is told and left out.
* `split`: kiwi joins the names with blanks and splits them again, so a name with a blank inside is two.
*/
function entries(list, tag, split, findings) {
	return list.children.flatMap((child) => {
		if (child.name !== tag) {
			const title = `\`<${printText(child.name, 40)}>\` in \`<${list.name}>\` has no effect, only \`<${tag} name="…"/>\` has`;
			findings.push(complaint("warning", "unknown-element", title, child.at, "Correct its name, or take it out."));
			return [];
		}
		const name = child.attributes["name"];
		if (name === void 0) {
			const title = `\`<${tag}>\` has no \`name\``;
			findings.push(complaint("error", "no-name", title, child.at, `Write \`<${tag} name="…"/>\`.`));
			return [];
		}
		const parts = name.trim().split(/\s+/).filter((part) => part !== "");
		if (parts.length === 0) {
			const title = `\`<${tag}>\` has an empty \`name\`, which has no effect`;
			findings.push(complaint("warning", "no-name", title, child.at, "Take it out."));
		}
		if (parts.length > 1) {
			const shown = printText(name);
			findings.push(split ? complaint("warning", "blank-in-name", `\`${shown}\` is taken for ${parts.length} names`, child.at, "Give each an element of its own.") : complaint("error", "blank-in-name", `\`${shown}\`: a name has no blanks`, child.at, "Give each an element of its own."));
			if (!split) return [];
		}
		return parts.map((value) => ({
			value,
			at: child.at
		}));
	});
}
/** Tell top-level elements that no imageTailor file has. */
function unknownElements(root, known, findings) {
	for (const child of root.children) {
		if (known.includes(child.name)) continue;
		const title = `\`<${printText(child.name, 40)}>\` is no element of this file and has no effect`;
		findings.push(complaint("warning", "unknown-element", title, child.at, `It has ${known.join(", ")}.`));
	}
}
// node_modules/@rgrove/parse-xml/dist/lib/StringScanner.js
var require_StringScanner = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.StringScanner = void 0;
	const emptyString = "";
	const surrogatePair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
	/** @private */
	var StringScanner = class {
		constructor(string) {
			this.charCount = this.charLength(string, true);
			this.charIndex = 0;
			this.length = string.length;
			this.multiByteMode = this.charCount !== this.length;
			this.string = string;
			if (this.multiByteMode) {
				let charsToBytes = [];
				for (let byteIndex = 0, charIndex = 0; charIndex < this.charCount; ++charIndex) {
					charsToBytes[charIndex] = byteIndex;
					byteIndex += string.codePointAt(byteIndex) > 65535 ? 2 : 1;
				}
				this.charsToBytes = charsToBytes;
			}
		}
		/**
		* Whether the current character index is at the end of the input string.
		*/
		get isEnd() {
			return this.charIndex >= this.charCount;
		}
		/**
		* Returns the number of characters in the given string, which may differ from
		* the byte length if the string contains multibyte characters.
		*/
		charLength(string, multiByteSafe = this.multiByteMode) {
			return multiByteSafe ? string.replace(surrogatePair, "_").length : string.length;
		}
		/**
		* Advances the scanner by the given number of characters, stopping if the end
		* of the string is reached.
		*/
		advance(count = 1) {
			this.charIndex = Math.min(this.charCount, this.charIndex + count);
		}
		/**
		* Returns the byte index of the given character index in the string. The two
		* may differ in strings that contain multibyte characters.
		*/
		charIndexToByteIndex(charIndex = this.charIndex) {
			return this.multiByteMode ? this.charsToBytes[charIndex] ?? 1e400 : charIndex;
		}
		/**
		* Consumes and returns the given number of characters if possible, advancing
		* the scanner and stopping if the end of the string is reached.
		*
		* If no characters could be consumed, an empty string will be returned.
		*/
		consume(charCount = 1) {
			let chars = this.peek(charCount);
			this.advance(charCount);
			return chars;
		}
		/**
		* Consumes and returns the given number of bytes if possible, advancing the
		* scanner and stopping if the end of the string is reached.
		*
		* It's up to the caller to ensure that the given byte count doesn't split a
		* multibyte character.
		*
		* If no bytes could be consumed, an empty string will be returned.
		*/
		consumeBytes(byteCount) {
			let byteIndex = this.charIndexToByteIndex();
			let result = this.string.slice(byteIndex, byteIndex + byteCount);
			this.advance(this.charLength(result));
			return result;
		}
		/**
		* Consumes and returns all characters for which the given function returns
		* `true`, stopping when `false` is returned or the end of the input is
		* reached.
		*/
		consumeMatchFn(fn) {
			let { length, multiByteMode, string } = this;
			let startByteIndex = this.charIndexToByteIndex();
			let endByteIndex = startByteIndex;
			if (multiByteMode) while (endByteIndex < length) {
				let char = string[endByteIndex];
				let isSurrogatePair = char >= "\ud800" && char <= "\udbff";
				if (isSurrogatePair) char += string[endByteIndex + 1];
				if (!fn(char)) break;
				endByteIndex += isSurrogatePair ? 2 : 1;
			}
			else while (endByteIndex < length && fn(string[endByteIndex])) ++endByteIndex;
			return this.consumeBytes(endByteIndex - startByteIndex);
		}
		/**
		* Consumes the given string if it exists at the current character index, and
		* advances the scanner.
		*
		* If the given string doesn't exist at the current character index, an empty
		* string will be returned and the scanner will not be advanced.
		*/
		consumeString(stringToConsume) {
			let { length } = stringToConsume;
			let byteIndex = this.charIndexToByteIndex();
			if (stringToConsume === this.string.slice(byteIndex, byteIndex + length)) {
				this.advance(length === 1 ? 1 : this.charLength(stringToConsume));
				return stringToConsume;
			}
			return emptyString;
		}
		/**
		* Consumes characters until the given global regex is matched, advancing the
		* scanner up to (but not beyond) the beginning of the match. If the regex
		* doesn't match, nothing will be consumed.
		*
		* Returns the consumed string, or an empty string if nothing was consumed.
		*/
		consumeUntilMatch(regex) {
			let matchByteIndex = this.string.slice(this.charIndexToByteIndex()).search(regex);
			return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex) : emptyString;
		}
		/**
		* Consumes characters until the given string is found, advancing the scanner
		* up to (but not beyond) that point. If the string is never found, nothing
		* will be consumed.
		*
		* Returns the consumed string, or an empty string if nothing was consumed.
		*/
		consumeUntilString(searchString) {
			let byteIndex = this.charIndexToByteIndex();
			let matchByteIndex = this.string.indexOf(searchString, byteIndex);
			return matchByteIndex > 0 ? this.consumeBytes(matchByteIndex - byteIndex) : emptyString;
		}
		/**
		* Returns the given number of characters starting at the current character
		* index, without advancing the scanner and without exceeding the end of the
		* input string.
		*/
		peek(count = 1) {
			let { charIndex, string } = this;
			return this.multiByteMode ? string.slice(this.charIndexToByteIndex(charIndex), this.charIndexToByteIndex(charIndex + count)) : string.slice(charIndex, charIndex + count);
		}
		/**
		* Resets the scanner position to the given character _index_, or to the start
		* of the input string if no index is given.
		*
		* If _index_ is negative, the scanner position will be moved backward by that
		* many characters, stopping if the beginning of the string is reached.
		*/
		reset(index = 0) {
			this.charIndex = index >= 0 ? Math.min(this.charCount, index) : Math.max(0, this.charIndex + index);
		}
	};
	exports.StringScanner = StringScanner;
}));
// node_modules/@rgrove/parse-xml/dist/lib/syntax.js
var require_syntax = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.predefinedEntities = exports.endCharData = exports.attValueNormalizedWhitespace = exports.attValueCharSingleQuote = exports.attValueCharDoubleQuote = void 0;
	exports.isNameChar = isNameChar;
	exports.isNameStartChar = isNameStartChar;
	exports.isReferenceChar = isReferenceChar;
	exports.isWhitespace = isWhitespace;
	exports.isXmlCodePoint = isXmlCodePoint;
	/**
	* Regular expression that matches one or more `AttValue` characters in a
	* double-quoted attribute value.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
	*/
	exports.attValueCharDoubleQuote = /["&<]/;
	/**
	* Regular expression that matches one or more `AttValue` characters in a
	* single-quoted attribute value.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
	*/
	exports.attValueCharSingleQuote = /['&<]/;
	/**
	* Regular expression that matches a whitespace character that should be
	* normalized to a space character in an attribute value.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#AVNormalize
	*/
	exports.attValueNormalizedWhitespace = /\r\n|[\n\r\t]/g;
	/**
	* Regular expression that matches one or more characters that signal the end of
	* XML `CharData` content.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#dt-chardata
	*/
	exports.endCharData = /<|&|]]>/;
	/**
	* Mapping of predefined entity names to their replacement values.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-predefined-ent
	*/
	exports.predefinedEntities = Object.freeze(Object.assign(Object.create(null), {
		amp: "&",
		apos: "'",
		gt: ">",
		lt: "<",
		quot: "\""
	}));
	/**
	* Returns `true` if _char_ is an XML `NameChar`, `false` if it isn't.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-NameChar
	*/
	function isNameChar(char) {
		let cp = char.codePointAt(0);
		return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp >= 48 && cp <= 57 || cp === 45 || cp === 46 || cp === 183 || cp >= 768 && cp <= 879 || cp === 8255 || cp === 8256 || isNameStartChar(char, cp);
	}
	/**
	* Returns `true` if _char_ is an XML `NameStartChar`, `false` if it isn't.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-NameStartChar
	*/
	function isNameStartChar(char, cp = char.codePointAt(0)) {
		return cp >= 97 && cp <= 122 || cp >= 65 && cp <= 90 || cp === 58 || cp === 95 || cp >= 192 && cp <= 214 || cp >= 216 && cp <= 246 || cp >= 248 && cp <= 767 || cp >= 880 && cp <= 893 || cp >= 895 && cp <= 8191 || cp === 8204 || cp === 8205 || cp >= 8304 && cp <= 8591 || cp >= 11264 && cp <= 12271 || cp >= 12289 && cp <= 55295 || cp >= 63744 && cp <= 64975 || cp >= 65008 && cp <= 65533 || cp >= 65536 && cp <= 983039;
	}
	/**
	* Returns `true` if _char_ is a valid reference character (which may appear
	* between `&` and `;` in a reference), `false` otherwise.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-references
	*/
	function isReferenceChar(char) {
		return char === "#" || isNameChar(char);
	}
	/**
	* Returns `true` if _char_ is an XML whitespace character, `false` otherwise.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#white
	*/
	function isWhitespace(char) {
		let cp = char.codePointAt(0);
		return cp === 32 || cp === 9 || cp === 10 || cp === 13;
	}
	/**
	* Returns `true` if _codepoint_ is a valid XML `Char` code point, `false`
	* otherwise.
	*
	* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Char
	*/
	function isXmlCodePoint(cp) {
		return cp >= 32 && cp <= 55295 || cp === 10 || cp === 9 || cp === 13 || cp >= 57344 && cp <= 65533 || cp >= 65536 && cp <= 1114111;
	}
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlNode.js
var require_XmlNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlNode = void 0;
	/**
	* Base interface for a node in an XML document.
	*/
	var XmlNode = class XmlNode {
		constructor() {
			/**
			* Parent node of this node, or `null` if this node has no parent.
			*/
			this.parent = null;
			/**
			* Starting byte offset of this node in the original XML string, or `-1` if
			* the offset is unknown.
			*/
			this.start = -1;
			/**
			* Ending byte offset of this node in the original XML string, or `-1` if the
			* offset is unknown.
			*/
			this.end = -1;
		}
		/**
		* Document that contains this node, or `null` if this node is not associated
		* with a document.
		*/
		get document() {
			return this.parent?.document ?? null;
		}
		/**
		* Whether this node is the root node of the document (also known as the
		* document element).
		*/
		get isRootNode() {
			return this.parent !== null && this.parent === this.document && this.type === XmlNode.TYPE_ELEMENT;
		}
		/**
		* Whether whitespace should be preserved in the content of this element and
		* its children.
		*
		* This is influenced by the value of the special `xml:space` attribute, and
		* will be `true` for any node whose `xml:space` attribute is set to
		* "preserve". If a node has no such attribute, it will inherit the value of
		* the nearest ancestor that does (if any).
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-white-space
		*/
		get preserveWhitespace() {
			return !!this.parent?.preserveWhitespace;
		}
		/**
		* Type of this node.
		*
		* The value of this property is a string that matches one of the static
		* `TYPE_*` properties on the `XmlNode` class (e.g. `TYPE_ELEMENT`,
		* `TYPE_TEXT`, etc.).
		*
		* The `XmlNode` class itself is a base class and doesn't have its own type
		* name.
		*/
		get type() {
			return "";
		}
		/**
		* Returns a JSON-serializable object representing this node, minus properties
		* that could result in circular references.
		*/
		toJSON() {
			let json = { type: this.type };
			if (this.isRootNode) json.isRootNode = true;
			if (this.preserveWhitespace) json.preserveWhitespace = true;
			if (this.start !== -1) {
				json.start = this.start;
				json.end = this.end;
			}
			return json;
		}
	};
	exports.XmlNode = XmlNode;
	/**
	* Type value for an `XmlCdata` node.
	*/
	XmlNode.TYPE_CDATA = "cdata";
	/**
	* Type value for an `XmlComment` node.
	*/
	XmlNode.TYPE_COMMENT = "comment";
	/**
	* Type value for an `XmlDocument` node.
	*/
	XmlNode.TYPE_DOCUMENT = "document";
	/**
	* Type value for an `XmlDocumentType` node.
	*/
	XmlNode.TYPE_DOCUMENT_TYPE = "doctype";
	/**
	* Type value for an `XmlElement` node.
	*/
	XmlNode.TYPE_ELEMENT = "element";
	/**
	* Type value for an `XmlProcessingInstruction` node.
	*/
	XmlNode.TYPE_PROCESSING_INSTRUCTION = "pi";
	/**
	* Type value for an `XmlText` node.
	*/
	XmlNode.TYPE_TEXT = "text";
	/**
	* Type value for an `XmlDeclaration` node.
	*/
	XmlNode.TYPE_XML_DECLARATION = "xmldecl";
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlText.js
var require_XmlText = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlText = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* Text content within an XML document.
	*/
	var XmlText = class extends XmlNode_js_1.XmlNode {
		constructor(text = "") {
			super();
			this.text = text;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_TEXT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), { text: this.text });
		}
	};
	exports.XmlText = XmlText;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlCdata.js
var require_XmlCdata = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlCdata = void 0;
	const XmlNode_js_1 = require_XmlNode();
	const XmlText_js_1 = require_XmlText();
	/**
	* A CDATA section within an XML document.
	*/
	var XmlCdata = class extends XmlText_js_1.XmlText {
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_CDATA;
		}
	};
	exports.XmlCdata = XmlCdata;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlComment.js
var require_XmlComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlComment = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* A comment within an XML document.
	*/
	var XmlComment = class extends XmlNode_js_1.XmlNode {
		constructor(content = "") {
			super();
			this.content = content;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_COMMENT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), { content: this.content });
		}
	};
	exports.XmlComment = XmlComment;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlDeclaration.js
var require_XmlDeclaration = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlDeclaration = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* An XML declaration within an XML document.
	*
	* @example
	*
	* ```xml
	* <?xml version="1.0" encoding="UTF-8"?>
	* ```
	*/
	var XmlDeclaration = class extends XmlNode_js_1.XmlNode {
		constructor(version, encoding, standalone) {
			super();
			this.version = version;
			this.encoding = encoding ?? null;
			this.standalone = standalone ?? null;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_XML_DECLARATION;
		}
		toJSON() {
			let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
			json.version = this.version;
			for (let key of ["encoding", "standalone"]) if (this[key] !== null) json[key] = this[key];
			return json;
		}
	};
	exports.XmlDeclaration = XmlDeclaration;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlElement.js
var require_XmlElement = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlElement = void 0;
	const XmlNode_js_1 = require_XmlNode();
	exports.XmlElement = class XmlElement extends XmlNode_js_1.XmlNode {
		constructor(name, attributes = Object.create(null), children = []) {
			super();
			this.name = name;
			this.attributes = attributes;
			this.children = children;
		}
		/**
		* Whether this element is empty (meaning it has no children).
		*/
		get isEmpty() {
			return this.children.length === 0;
		}
		get preserveWhitespace() {
			let node = this;
			while (node instanceof XmlElement) {
				if ("xml:space" in node.attributes) return node.attributes["xml:space"] === "preserve";
				node = node.parent;
			}
			return false;
		}
		/**
		* Text content of this element and all its descendants.
		*/
		get text() {
			return this.children.map((child) => "text" in child ? child.text : "").join("");
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_ELEMENT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
				name: this.name,
				attributes: this.attributes,
				children: this.children.map((child) => child.toJSON())
			});
		}
	};
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlDocument.js
var require_XmlDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlDocument = void 0;
	const XmlElement_js_1 = require_XmlElement();
	const XmlNode_js_1 = require_XmlNode();
	/**
	* Represents an XML document. All elements within the document are descendants
	* of this node.
	*/
	var XmlDocument = class extends XmlNode_js_1.XmlNode {
		constructor(children = []) {
			super();
			this.children = children;
		}
		get document() {
			return this;
		}
		/**
		* Root element of this document, or `null` if this document is empty.
		*/
		get root() {
			for (let child of this.children) if (child instanceof XmlElement_js_1.XmlElement) return child;
			return null;
		}
		/**
		* Text content of this document and all its descendants.
		*/
		get text() {
			return this.children.map((child) => "text" in child ? child.text : "").join("");
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_DOCUMENT;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), { children: this.children.map((child) => child.toJSON()) });
		}
	};
	exports.XmlDocument = XmlDocument;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlDocumentType.js
var require_XmlDocumentType = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlDocumentType = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* A document type declaration within an XML document.
	*
	* @example
	*
	* ```xml
	* <!DOCTYPE kittens [
	*   <!ELEMENT kittens (#PCDATA)>
	* ]>
	* ```
	*/
	var XmlDocumentType = class extends XmlNode_js_1.XmlNode {
		constructor(name, publicId, systemId, internalSubset) {
			super();
			this.name = name;
			this.publicId = publicId ?? null;
			this.systemId = systemId ?? null;
			this.internalSubset = internalSubset ?? null;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_DOCUMENT_TYPE;
		}
		toJSON() {
			let json = XmlNode_js_1.XmlNode.prototype.toJSON.call(this);
			json.name = this.name;
			for (let key of [
				"publicId",
				"systemId",
				"internalSubset"
			]) if (this[key] !== null) json[key] = this[key];
			return json;
		}
	};
	exports.XmlDocumentType = XmlDocumentType;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlError.js
var require_XmlError = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlError = void 0;
	/**
	* An error that occurred while parsing XML.
	*/
	var XmlError = class extends Error {
		constructor(message, charIndex, xml) {
			let column = 1;
			let excerpt = "";
			let line = 1;
			for (let i = 0; i < charIndex; ++i) {
				let char = xml[i];
				if (char === "\n") {
					column = 1;
					excerpt = "";
					line += 1;
				} else {
					column += 1;
					excerpt += char;
				}
			}
			let eol = xml.indexOf("\n", charIndex);
			excerpt += eol === -1 ? xml.slice(charIndex) : xml.slice(charIndex, eol);
			let excerptStart = 0;
			if (excerpt.length > 50) {
				if (column < 40) excerpt = excerpt.slice(0, 50);
				else {
					excerptStart = column - 20;
					excerpt = excerpt.slice(excerptStart, column + 30);
				}
			}
			super(`${message} (line ${line}, column ${column})\n  ${excerpt}\n` + " ".repeat(column - excerptStart + 1) + "^\n");
			this.column = column;
			this.excerpt = excerpt;
			this.line = line;
			this.name = "XmlError";
			this.pos = charIndex;
		}
	};
	exports.XmlError = XmlError;
}));
// node_modules/@rgrove/parse-xml/dist/lib/XmlProcessingInstruction.js
var require_XmlProcessingInstruction = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlProcessingInstruction = void 0;
	const XmlNode_js_1 = require_XmlNode();
	/**
	* A processing instruction within an XML document.
	*/
	var XmlProcessingInstruction = class extends XmlNode_js_1.XmlNode {
		constructor(name, content = "") {
			super();
			this.name = name;
			this.content = content;
		}
		get type() {
			return XmlNode_js_1.XmlNode.TYPE_PROCESSING_INSTRUCTION;
		}
		toJSON() {
			return Object.assign(XmlNode_js_1.XmlNode.prototype.toJSON.call(this), {
				name: this.name,
				content: this.content
			});
		}
	};
	exports.XmlProcessingInstruction = XmlProcessingInstruction;
}));
// node_modules/@rgrove/parse-xml/dist/lib/Parser.js
var require_Parser = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$2 && this$2.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$2 && this$2.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Parser = void 0;
	const StringScanner_js_1 = require_StringScanner();
	const syntax = __importStar(require_syntax());
	const XmlCdata_js_1 = require_XmlCdata();
	const XmlComment_js_1 = require_XmlComment();
	const XmlDeclaration_js_1 = require_XmlDeclaration();
	const XmlDocument_js_1 = require_XmlDocument();
	const XmlDocumentType_js_1 = require_XmlDocumentType();
	const XmlElement_js_1 = require_XmlElement();
	const XmlError_js_1 = require_XmlError();
	const XmlNode_js_1 = require_XmlNode();
	const XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
	const XmlText_js_1 = require_XmlText();
	const emptyString = "";
	/**
	* Parses an XML string into an `XmlDocument`.
	*
	* @private
	*/
	var Parser = class {
		/**
		* @param xml XML string to parse.
		* @param options Parser options.
		*/
		constructor(xml, options = {}) {
			let doc = this.document = new XmlDocument_js_1.XmlDocument();
			this.currentNode = doc;
			this.options = options;
			this.scanner = new StringScanner_js_1.StringScanner(xml);
			if (this.options.includeOffsets) {
				doc.start = 0;
				doc.end = xml.length;
			}
			this.parse();
		}
		/**
		* Adds the given `XmlNode` as a child of `this.currentNode`.
		*/
		addNode(node, charIndex) {
			node.parent = this.currentNode;
			if (this.options.includeOffsets) {
				node.start = this.scanner.charIndexToByteIndex(charIndex);
				node.end = this.scanner.charIndexToByteIndex();
			}
			this.currentNode.children.push(node);
			return true;
		}
		/**
		* Adds the given _text_ to the document, either by appending it to a
		* preceding `XmlText` node (if possible) or by creating a new `XmlText` node.
		*
		* When _normalize_ is `true` (the default), line breaks in _text_ are
		* normalized per section 2.11 of the XML spec. This must be `false` for text
		* that comes from a character or entity reference, since references aren't
		* subject to line break normalization.
		*/
		addText(text, charIndex, normalize = true) {
			let { children } = this.currentNode;
			let { length } = children;
			if (normalize) text = normalizeLineBreaks(text);
			if (length > 0) {
				let prevNode = children[length - 1];
				if (prevNode?.type === XmlNode_js_1.XmlNode.TYPE_TEXT) {
					let textNode = prevNode;
					textNode.text += text;
					if (this.options.includeOffsets) textNode.end = this.scanner.charIndexToByteIndex();
					return true;
				}
			}
			return this.addNode(new XmlText_js_1.XmlText(text), charIndex);
		}
		/**
		* Consumes element attributes.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-starttags
		*/
		consumeAttributes() {
			let attributes = Object.create(null);
			while (this.consumeWhitespace()) {
				let attrName = this.consumeName();
				if (!attrName) break;
				let attrValue = this.consumeEqual() && this.consumeAttributeValue();
				if (attrValue === false) throw this.error("Attribute value expected");
				if (attrName in attributes) throw this.error(`Duplicate attribute: ${attrName}`);
				if (attrName === "xml:space" && attrValue !== "default" && attrValue !== "preserve") throw this.error("Value of the `xml:space` attribute must be \"default\" or \"preserve\"");
				attributes[attrName] = attrValue;
			}
			if (this.options.sortAttributes) {
				let attrNames = Object.keys(attributes).sort();
				let sortedAttributes = Object.create(null);
				for (let i = 0; i < attrNames.length; ++i) {
					let attrName = attrNames[i];
					sortedAttributes[attrName] = attributes[attrName];
				}
				attributes = sortedAttributes;
			}
			return attributes;
		}
		/**
		* Consumes an `AttValue` (attribute value) if possible.
		*
		* @returns
		*   Contents of the `AttValue` minus quotes, or `false` if nothing was
		*   consumed. An empty string indicates that an `AttValue` was consumed but
		*   was empty.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-AttValue
		*/
		consumeAttributeValue() {
			let { scanner } = this;
			let quote = scanner.peek();
			if (quote !== "\"" && quote !== "'") return false;
			scanner.advance();
			let chars;
			let isClosed = false;
			let value = emptyString;
			let regex = quote === "\"" ? syntax.attValueCharDoubleQuote : syntax.attValueCharSingleQuote;
			matchLoop: while (!scanner.isEnd) {
				chars = scanner.consumeUntilMatch(regex);
				if (chars) {
					this.validateChars(chars);
					value += chars.replace(syntax.attValueNormalizedWhitespace, " ");
				}
				switch (scanner.peek()) {
					case quote:
						isClosed = true;
						break matchLoop;
					case "&":
						value += this.consumeReference();
						continue;
					case "<": throw this.error("Unescaped `<` is not allowed in an attribute value");
					default: break matchLoop;
				}
			}
			if (!isClosed) throw this.error("Unclosed attribute");
			scanner.advance();
			return value;
		}
		/**
		* Consumes a CDATA section if possible.
		*
		* @returns Whether a CDATA section was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-cdata-sect
		*/
		consumeCdataSection() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<![CDATA[")) return false;
			let text = scanner.consumeUntilString("]]>");
			this.validateChars(text);
			if (!scanner.consumeString("]]>")) throw this.error("Unclosed CDATA section");
			return this.options.preserveCdata ? this.addNode(new XmlCdata_js_1.XmlCdata(normalizeLineBreaks(text)), startIndex) : this.addText(text, startIndex);
		}
		/**
		* Consumes character data if possible.
		*
		* @returns Whether character data was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#dt-chardata
		*/
		consumeCharData() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			let charData = scanner.consumeUntilMatch(syntax.endCharData);
			if (!charData) return false;
			this.validateChars(charData);
			if (scanner.peek(3) === "]]>") throw this.error("Element content may not contain the CDATA section close delimiter `]]>`");
			return this.addText(charData, startIndex);
		}
		/**
		* Consumes a comment if possible.
		*
		* @returns Whether a comment was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Comment
		*/
		consumeComment() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<!--")) return false;
			let content = scanner.consumeUntilString("--");
			this.validateChars(content);
			if (!scanner.consumeString("-->")) {
				if (scanner.peek(2) === "--") throw this.error("The string `--` isn't allowed inside a comment");
				throw this.error("Unclosed comment");
			}
			return this.options.preserveComments ? this.addNode(new XmlComment_js_1.XmlComment(normalizeLineBreaks(content)), startIndex) : true;
		}
		/**
		* Consumes a reference in a content context if possible.
		*
		* This differs from `consumeReference()` in that a consumed reference will be
		* added to the document as a text node instead of returned.
		*
		* @returns Whether a reference was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#entproc
		*/
		consumeContentReference() {
			let startIndex = this.scanner.charIndex;
			let ref = this.consumeReference();
			return ref ? this.addText(ref, startIndex, false) : false;
		}
		/**
		* Consumes a doctype declaration if possible.
		*
		* This is a loose implementation since doctype declarations are currently
		* discarded without further parsing.
		*
		* @returns Whether a doctype declaration was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#dtd
		*/
		consumeDoctypeDeclaration() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<!DOCTYPE")) return false;
			let name = this.consumeWhitespace() && this.consumeName();
			if (!name) throw this.error("Expected a name");
			let publicId;
			let systemId;
			if (this.consumeWhitespace()) {
				if (scanner.consumeString("PUBLIC")) {
					publicId = this.consumeWhitespace() && this.consumePubidLiteral();
					if (publicId === false) throw this.error("Expected a public identifier");
					this.consumeWhitespace();
				}
				if (publicId !== void 0 || scanner.consumeString("SYSTEM")) {
					this.consumeWhitespace();
					systemId = this.consumeSystemLiteral();
					if (systemId === false) throw this.error("Expected a system identifier");
					this.consumeWhitespace();
				}
			}
			let internalSubset;
			if (scanner.consumeString("[")) {
				internalSubset = scanner.consumeUntilMatch(/\][\x20\t\r\n]*>/);
				if (!scanner.consumeString("]")) throw this.error("Unclosed internal subset");
				this.consumeWhitespace();
			}
			if (!scanner.consumeString(">")) throw this.error("Unclosed doctype declaration");
			return this.options.preserveDocumentType ? this.addNode(new XmlDocumentType_js_1.XmlDocumentType(name, publicId, systemId, internalSubset), startIndex) : true;
		}
		/**
		* Consumes an element if possible.
		*
		* @returns Whether an element was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-element
		*/
		consumeElement() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<")) return false;
			let name = this.consumeName();
			if (!name) {
				scanner.reset(startIndex);
				return false;
			}
			let attributes = this.consumeAttributes();
			let isEmpty = !!scanner.consumeString("/>");
			let element = new XmlElement_js_1.XmlElement(name, attributes);
			element.parent = this.currentNode;
			if (!isEmpty) {
				if (!scanner.consumeString(">")) throw this.error(`Unclosed start tag for element \`${name}\``);
				this.currentNode = element;
				do
					this.consumeCharData();
				while (this.consumeElement() || this.consumeContentReference() || this.consumeCdataSection() || this.consumeProcessingInstruction() || this.consumeComment());
				let endTagMark = scanner.charIndex;
				let endTagName;
				if (!scanner.consumeString("</") || !(endTagName = this.consumeName()) || endTagName !== name) {
					scanner.reset(endTagMark);
					throw this.error(`Missing end tag for element ${name}`);
				}
				this.consumeWhitespace();
				if (!scanner.consumeString(">")) throw this.error(`Unclosed end tag for element ${name}`);
				this.currentNode = element.parent;
			}
			return this.addNode(element, startIndex);
		}
		/**
		* Consumes an `Eq` production if possible.
		*
		* @returns Whether an `Eq` production was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Eq
		*/
		consumeEqual() {
			this.consumeWhitespace();
			if (this.scanner.consumeString("=")) {
				this.consumeWhitespace();
				return true;
			}
			return false;
		}
		/**
		* Consumes `Misc` content if possible.
		*
		* @returns Whether anything was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Misc
		*/
		consumeMisc() {
			return this.consumeComment() || this.consumeProcessingInstruction() || this.consumeWhitespace();
		}
		/**
		* Consumes one or more `Name` characters if possible.
		*
		* @returns `Name` characters, or an empty string if none were consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Name
		*/
		consumeName() {
			return syntax.isNameStartChar(this.scanner.peek()) ? this.scanner.consumeMatchFn(syntax.isNameChar) : emptyString;
		}
		/**
		* Consumes a processing instruction if possible.
		*
		* @returns Whether a processing instruction was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-pi
		*/
		consumeProcessingInstruction() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<?")) return false;
			let name = this.consumeName();
			if (name) {
				if (name.toLowerCase() === "xml") {
					scanner.reset(startIndex);
					throw this.error("XML declaration isn't allowed here");
				}
			} else throw this.error("Invalid processing instruction");
			if (!this.consumeWhitespace()) {
				if (scanner.consumeString("?>")) return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name), startIndex);
				throw this.error("Whitespace is required after a processing instruction name");
			}
			let content = scanner.consumeUntilString("?>");
			this.validateChars(content);
			if (!scanner.consumeString("?>")) throw this.error("Unterminated processing instruction");
			return this.addNode(new XmlProcessingInstruction_js_1.XmlProcessingInstruction(name, normalizeLineBreaks(content)), startIndex);
		}
		/**
		* Consumes a prolog if possible.
		*
		* @returns Whether a prolog was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#sec-prolog-dtd
		*/
		consumeProlog() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			this.consumeXmlDeclaration();
			while (this.consumeMisc());
			if (this.consumeDoctypeDeclaration()) while (this.consumeMisc());
			return startIndex < scanner.charIndex;
		}
		/**
		* Consumes a public identifier literal if possible.
		*
		* @returns
		*   Value of the public identifier literal minus quotes, or `false` if
		*   nothing was consumed. An empty string indicates that a public id literal
		*   was consumed but was empty.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-PubidLiteral
		*/
		consumePubidLiteral() {
			let startIndex = this.scanner.charIndex;
			let value = this.consumeSystemLiteral();
			if (value !== false && !/^[-\x20\r\na-zA-Z0-9'()+,./:=?;!*#@$_%]*$/.test(value)) {
				this.scanner.reset(startIndex);
				throw this.error("Invalid character in public identifier");
			}
			return value;
		}
		/**
		* Consumes a reference if possible.
		*
		* This differs from `consumeContentReference()` in that a consumed reference
		* will be returned rather than added to the document.
		*
		* @returns
		*   Parsed reference value, or `false` if nothing was consumed (to
		*   distinguish from a reference that resolves to an empty string).
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-Reference
		*/
		consumeReference() {
			let { scanner } = this;
			if (!scanner.consumeString("&")) return false;
			let ref = scanner.consumeMatchFn(syntax.isReferenceChar);
			if (scanner.consume() !== ";") throw this.error("Unterminated reference (a reference must end with `;`)");
			let parsedValue;
			if (ref[0] === "#") {
				let codePoint = ref[1] === "x" ? parseInt(ref.slice(2), 16) : parseInt(ref.slice(1), 10);
				if (isNaN(codePoint) || !/^#(?:x[0-9A-Fa-f]+|[0-9]+)$/.test(ref)) throw this.error("Invalid character reference");
				if (!syntax.isXmlCodePoint(codePoint)) throw this.error("Character reference resolves to an invalid character");
				parsedValue = String.fromCodePoint(codePoint);
			} else {
				parsedValue = syntax.predefinedEntities[ref];
				if (parsedValue === void 0) {
					let { ignoreUndefinedEntities, resolveUndefinedEntity } = this.options;
					let wrappedRef = `&${ref};`;
					if (resolveUndefinedEntity) {
						let resolvedValue = resolveUndefinedEntity(wrappedRef);
						if (resolvedValue !== null && resolvedValue !== void 0) {
							let type = typeof resolvedValue;
							if (type !== "string") throw new TypeError(`\`resolveUndefinedEntity()\` must return a string, \`null\`, or \`undefined\`, but returned a value of type ${type}`);
							return resolvedValue;
						}
					}
					if (ignoreUndefinedEntities) return wrappedRef;
					scanner.reset(-wrappedRef.length);
					throw this.error(`Named entity isn't defined: ${wrappedRef}`);
				}
			}
			return parsedValue;
		}
		/**
		* Consumes a `SystemLiteral` if possible.
		*
		* A `SystemLiteral` is similar to an attribute value, but allows the
		* characters `<` and `&` and doesn't replace references.
		*
		* @returns
		*   Value of the `SystemLiteral` minus quotes, or `false` if nothing was
		*   consumed. An empty string indicates that a `SystemLiteral` was consumed
		*   but was empty.
		*
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-SystemLiteral
		*/
		consumeSystemLiteral() {
			let { scanner } = this;
			let quote = scanner.consumeString("\"") || scanner.consumeString("'");
			if (!quote) return false;
			let value = scanner.consumeUntilString(quote);
			this.validateChars(value);
			if (!scanner.consumeString(quote)) throw this.error("Missing end quote");
			return value;
		}
		/**
		* Consumes one or more whitespace characters if possible.
		*
		* @returns Whether any whitespace characters were consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#white
		*/
		consumeWhitespace() {
			return !!this.scanner.consumeMatchFn(syntax.isWhitespace);
		}
		/**
		* Consumes an XML declaration if possible.
		*
		* @returns Whether an XML declaration was consumed.
		* @see https://www.w3.org/TR/2008/REC-xml-20081126/#NT-XMLDecl
		*/
		consumeXmlDeclaration() {
			let { scanner } = this;
			let startIndex = scanner.charIndex;
			if (!scanner.consumeString("<?xml")) return false;
			if (syntax.isNameChar(scanner.peek())) {
				scanner.reset(startIndex);
				return false;
			}
			if (!this.consumeWhitespace()) throw this.error("Invalid XML declaration");
			let version = !!scanner.consumeString("version") && this.consumeEqual() && this.consumeSystemLiteral();
			if (version === false) throw this.error("XML version is missing or invalid");
			else if (!/^1\.[0-9]+$/.test(version)) throw this.error("Invalid character in version number");
			let encoding;
			let standalone;
			if (this.consumeWhitespace()) {
				encoding = !!scanner.consumeString("encoding") && this.consumeEqual() && this.consumeSystemLiteral();
				if (encoding) {
					if (!/^[A-Za-z][\w.-]*$/.test(encoding)) throw this.error("Invalid character in encoding name");
					this.consumeWhitespace();
				}
				standalone = !!scanner.consumeString("standalone") && this.consumeEqual() && this.consumeSystemLiteral();
				if (standalone) {
					if (standalone !== "yes" && standalone !== "no") throw this.error("Only \"yes\" and \"no\" are permitted as values of `standalone`");
					this.consumeWhitespace();
				}
			}
			if (!scanner.consumeString("?>")) throw this.error("Invalid or unclosed XML declaration");
			return this.options.preserveXmlDeclaration ? this.addNode(new XmlDeclaration_js_1.XmlDeclaration(version, encoding || void 0, standalone || void 0), startIndex) : true;
		}
		/**
		* Returns an `XmlError` for the current scanner position.
		*/
		error(message) {
			let { scanner } = this;
			return new XmlError_js_1.XmlError(message, scanner.charIndex, scanner.string);
		}
		/**
		* Parses the XML input.
		*/
		parse() {
			this.scanner.consumeString("﻿");
			this.consumeProlog();
			if (!this.consumeElement()) throw this.error("Root element is missing or invalid");
			while (this.consumeMisc());
			if (!this.scanner.isEnd) throw this.error("Extra content at the end of the document");
		}
		/**
		* Throws an invalid character error if any character in the given _string_
		* isn't a valid XML character.
		*/
		validateChars(string) {
			let { length } = string;
			for (let i = 0; i < length; ++i) {
				let cp = string.codePointAt(i);
				if (!syntax.isXmlCodePoint(cp)) {
					this.scanner.reset(-([...string].length - i));
					throw this.error("Invalid character");
				}
				if (cp > 65535) i += 1;
			}
		}
	};
	exports.Parser = Parser;
	/**
	* Normalizes line breaks in the given text by replacing CRLF sequences and lone
	* CR characters with LF characters.
	*/
	function normalizeLineBreaks(text) {
		let i = 0;
		while ((i = text.indexOf("\r", i)) !== -1) text = text[i + 1] === "\n" ? text.slice(0, i) + text.slice(i + 1) : text.slice(0, i) + "\n" + text.slice(i + 1);
		return text;
	}
}));
// node_modules/@rgrove/parse-xml/dist/lib/types.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
}));
// packages/definition/src/imagetailor/xml.ts
var import_dist = (/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$1 && this$1.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.XmlText = exports.XmlProcessingInstruction = exports.XmlNode = exports.XmlError = exports.XmlElement = exports.XmlDocumentType = exports.XmlDocument = exports.XmlDeclaration = exports.XmlComment = exports.XmlCdata = void 0;
	exports.parseXml = parseXml;
	const Parser_js_1 = require_Parser();
	__exportStar(require_types(), exports);
	var XmlCdata_js_1 = require_XmlCdata();
	Object.defineProperty(exports, "XmlCdata", {
		enumerable: true,
		get: function() {
			return XmlCdata_js_1.XmlCdata;
		}
	});
	var XmlComment_js_1 = require_XmlComment();
	Object.defineProperty(exports, "XmlComment", {
		enumerable: true,
		get: function() {
			return XmlComment_js_1.XmlComment;
		}
	});
	var XmlDeclaration_js_1 = require_XmlDeclaration();
	Object.defineProperty(exports, "XmlDeclaration", {
		enumerable: true,
		get: function() {
			return XmlDeclaration_js_1.XmlDeclaration;
		}
	});
	var XmlDocument_js_1 = require_XmlDocument();
	Object.defineProperty(exports, "XmlDocument", {
		enumerable: true,
		get: function() {
			return XmlDocument_js_1.XmlDocument;
		}
	});
	var XmlDocumentType_js_1 = require_XmlDocumentType();
	Object.defineProperty(exports, "XmlDocumentType", {
		enumerable: true,
		get: function() {
			return XmlDocumentType_js_1.XmlDocumentType;
		}
	});
	var XmlElement_js_1 = require_XmlElement();
	Object.defineProperty(exports, "XmlElement", {
		enumerable: true,
		get: function() {
			return XmlElement_js_1.XmlElement;
		}
	});
	var XmlError_js_1 = require_XmlError();
	Object.defineProperty(exports, "XmlError", {
		enumerable: true,
		get: function() {
			return XmlError_js_1.XmlError;
		}
	});
	var XmlNode_js_1 = require_XmlNode();
	Object.defineProperty(exports, "XmlNode", {
		enumerable: true,
		get: function() {
			return XmlNode_js_1.XmlNode;
		}
	});
	var XmlProcessingInstruction_js_1 = require_XmlProcessingInstruction();
	Object.defineProperty(exports, "XmlProcessingInstruction", {
		enumerable: true,
		get: function() {
			return XmlProcessingInstruction_js_1.XmlProcessingInstruction;
		}
	});
	var XmlText_js_1 = require_XmlText();
	Object.defineProperty(exports, "XmlText", {
		enumerable: true,
		get: function() {
			return XmlText_js_1.XmlText;
		}
	});
	/**
	* Parses the given XML string and returns an `XmlDocument` instance
	* representing the document tree.
	*
	* @example
	*
	* import { parseXml } from '@rgrove/parse-xml';
	* let doc = parseXml('<kittens fuzzy="yes">I like fuzzy kittens.</kittens>');
	*
	* @param xml XML string to parse.
	* @param options Parser options.
	*/
	function parseXml(xml, options) {
		return new Parser_js_1.Parser(xml, options).document;
	}
})))();
/** Descriptions nest four deep. */
const MAX_DEPTH$1 = 16;
/**
* Read XML into elements that know their places. Never throws. A document type is not looked at and no entity but the five of
* XML is expanded, so a file can neither grow nor reach another.
*/
function parseXmlText(raw, file) {
	const text = raw.replace(/^\uFEFF/, "");
	const place = placeIn(text, file);
	const comments = [];
	const failed = (title, offset, hint) => ({
		root: void 0,
		comments,
		findings: [complaint("error", "xml", title, place(offset), hint)]
	});
	try {
		const { root } = (0, import_dist.parseXml)(text, {
			includeOffsets: true,
			preserveComments: true
		});
		if (root === null) return failed(`${file} holds no element`, 0, "It begins with `<image …>`.");
		const deep = deeperThan(root, MAX_DEPTH$1);
		if (deep) return failed("elements nest too deeply", deep.start, "Is this the right file?");
		return {
			root: convert(root, place, comments),
			comments,
			findings: []
		};
	} catch (error) {
		if (error instanceof import_dist.XmlError) {
			const why = (error.message.split("\n")[0] ?? "").replace(/ \(line \d+, column \d+\)$/, "");
			return failed(text.trim() === "" ? `${file} is empty` : `not well-formed XML: ${printText(why, 200)}`, error.pos, "imageTailor reads it with an XML parser too and refuses it.");
		}
		if (error instanceof RangeError) return failed("elements nest too deeply", 0, "Is this the right file?");
		throw error;
	}
}
function convert(element, place, comments) {
	const children = [];
	for (const child of element.children) if (child instanceof import_dist.XmlElement) children.push(convert(child, place, comments));
	else if (child instanceof import_dist.XmlComment) comments.push({
		value: child.content,
		at: place(child.start)
	});
	const text = element.children.flatMap((child) => "text" in child ? [child.text] : []).join("");
	return {
		name: element.name,
		attributes: element.attributes,
		at: place(element.start),
		children,
		text: text.trim()
	};
}
/** The first element below that many others, found without recursion. */
function deeperThan(root, limit) {
	let level = [root];
	for (let depth = 0; depth < limit && level.length > 0; depth++) level = level.flatMap((one) => one.children.filter((child) => child instanceof import_dist.XmlElement));
	return level[0];
}
/** From an offset to line and column, by bisection. */
function placeIn(text, file) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return (offset) => {
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = low + high >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return {
			file,
			line: low + 1,
			column: Math.max(offset, 0) - (starts[low] ?? 0) + 1
		};
	};
}
// packages/definition/src/imagetailor/rpm-conf.ts
/** Profiles that a build selects; the others never are (kiwi boot/image/base.py). */
const ACTIVE = ["default", "std"];
const isActive = (section) => section.profiles.length === 0 || section.profiles.some((one) => ACTIVE.includes(one));
const of = (conf, type) => conf.sections.filter((section) => section.type === type && isActive(section));
/** What is installed, in the order of the file. */
const installed = (conf) => of(conf, "bootstrap").flatMap((one) => one.packages);
/** What is force-erased, in the order of the file. */
const erased = (conf) => of(conf, "delete").flatMap((one) => one.packages);
/** Whether weak dependencies come along: the first section that says anything decides. */
const weak = (conf) => of(conf, "bootstrap").find((one) => one.weak !== void 0)?.weak ?? false;
/** The elements of a kiwi description that imageTailor's files hold. */
const BOILERPLATE = [
	"description",
	"preferences",
	"repository"
];
/** Read rpm.conf. Undefined when it is no XML of that kind; the findings say why. */
function parseRpmConf(raw, file, findings) {
	const xml = parseXmlText(raw, file);
	findings.push(...xml.findings);
	const root = imageRoot(xml.root, findings);
	if (root === void 0) return void 0;
	unknownElements(root, [
		...BOILERPLATE,
		"profiles",
		"users",
		"packages",
		"drivers"
	], findings);
	const named = (name) => root.children.filter((child) => child.name === name);
	const [drivers] = named("drivers");
	return {
		sections: named("packages").map((one) => section(one, findings)),
		accounts: named("users").flatMap((one) => accounts$1(one, findings)),
		drivers: named("drivers").flatMap((one) => entries(one, "file", true, findings)),
		driversAt: drivers?.at,
		comments: xml.comments
	};
}
/** The `<image>` of a description, or a finding. */
function imageRoot(root, findings) {
	if (root === void 0 || root.name === "image") return root;
	const title = `the root element is \`<${printText(root.name, 40)}>\`, expected \`<image>\``;
	findings.push(complaint("error", "root-element", title, root.at, "Is this the right file?"));
}
function section(element, findings) {
	const { type = "", profiles = "", patternType } = element.attributes;
	if (type !== "bootstrap" && type !== "delete") {
		const title = `\`<packages type="${printText(type, 40)}">\` is never installed: only \`bootstrap\` and \`delete\` have a meaning`;
		findings.push(complaint("warning", "section-type", title, element.at, "Correct the type, or take the section out."));
	}
	return {
		at: element.at,
		type,
		profiles: profiles.split(",").map((one) => one.trim()).filter((one) => one !== ""),
		weak: patternType === void 0 ? void 0 : patternType === "plusRecommended",
		packages: entries(element, "package", false, findings)
	};
}
function accounts$1(element, findings) {
	return element.children.flatMap((child) => {
		const { name, pwd = "", home } = child.attributes;
		if (child.name !== "user" || name === void 0 || name.trim() === "") {
			const title = `\`<users>\` holds \`<user pwd="…" home="…" name="…"/>\`, found \`<${printText(child.name, 40)}>\`${child.name === "user" ? " without a name" : ""}`;
			findings.push(complaint("error", "user", title, child.at));
			return [];
		}
		return [{
			name: name.trim(),
			password: pwd.trim(),
			home,
			group: element.attributes["group"],
			at: child.at
		}];
	});
}
// packages/definition/src/imagetailor/arch.ts
/** Architectures of RPMs; a name is split at its last dot only before one of these (`libstdc++.aarch64`, `python3.9`). */
const SUFFIX = /^(.+)\.(aarch64|x86_64|riscv64|loongarch64|i686|i386|noarch)$/;
/** `perl-Text-Tabs+Wrap.noarch` → its name and `noarch`. */
function splitName(value) {
	const [, name = value, arch] = SUFFIX.exec(value) ?? [];
	return {
		name,
		arch
	};
}
/** How the kernel's own folders are called. */
const KERNEL_ARCH = {
	arm64: "aarch64",
	x86: "x86_64",
	riscv: "riscv64"
};
/**
* For which architecture a configuration is: what most package names end in, else the folders of the drivers, else what
* isopackage.sdf says. Undefined where nothing says it.
*/
function inferArch(config) {
	const votes = /* @__PURE__ */ new Map();
	const vote = (arch, at) => {
		if (arch === void 0 || arch === "noarch") return;
		const before = votes.get(arch);
		votes.set(arch, {
			count: (before?.count ?? 0) + 1,
			at: before?.at ?? at
		});
	};
	for (const { value, at } of installed(config.rpm)) vote(splitName(value).arch, at);
	if (votes.size === 0) for (const { value, at } of config.rpm.drivers) {
		const folder = /^arch\/([a-z0-9]+)\//.exec(value)?.[1];
		vote(folder === void 0 ? void 0 : KERNEL_ARCH[folder], at);
	}
	const local = config.sdf.get("localversion");
	if (votes.size === 0 && local) vote(/\.(aarch64|x86_64|riscv64)$/.exec(local.value)?.[1], local.at);
	const [best] = [...votes].sort(([, a], [, b]) => b.count - a.count);
	return { arch: best && {
		value: best[0],
		at: best[1].at
	} };
}
// packages/definition/src/imagetailor/cmd-conf.ts
const STRIPS = [
	"delete",
	"tools",
	"libs"
];
/** Read cmd.conf. Undefined when it is no XML of that kind; the findings say why. */
function parseCmdConf(raw, file, findings) {
	const xml = parseXmlText(raw, file);
	findings.push(...xml.findings);
	const root = imageRoot(xml.root, findings);
	if (root === void 0) return void 0;
	unknownElements(root, [...BOILERPLATE, "strip"], findings);
	const strips = root.children.filter((child) => child.name === "strip");
	for (const { attributes, at } of strips) {
		if (STRIPS.some((type) => type === attributes["type"])) continue;
		const title = `\`<strip type="${printText(attributes["type"] ?? "", 40)}">\`: expected one of ${STRIPS.join(", ")}`;
		findings.push(complaint("error", "strip-type", title, at));
	}
	const of = (type) => {
		const lists = strips.filter((one) => one.attributes["type"] === type);
		return {
			entries: lists.flatMap((one) => entries(one, "file", true, findings)),
			at: lists[0]?.at
		};
	};
	return {
		strips: {
			delete: of("delete"),
			tools: of("tools"),
			libs: of("libs")
		},
		comments: xml.comments
	};
}
// packages/definition/src/imagetailor/grub-default.ts
/** Read what the image takes from /etc/default/grub. Never executed. */
function parseGrubDefault(raw, file, findings) {
	let cmdline = [];
	let at = {
		file,
		line: 1,
		column: 1
	};
	let password = "none";
	for (const line of textFile(file, raw).lines) {
		const [, indent = "", name = "", value = ""] = /^(\s*)(GRUB_CMDLINE_LINUX|GRUB2?_PASSWORD)=(.*)$/.exec(line.text) ?? [];
		if (name === "") continue;
		const inner = unquote({
			text: value,
			at: within(line, indent.length + name.length + 1)
		});
		if (name === "GRUB_CMDLINE_LINUX") {
			if (inner === void 0 || /[`$]/.test(inner.text)) {
				const title = `\`${name}\`: expected one line of literal text in quotes`;
				findings.push(complaint("error", "grub-cmdline", title, line.at, "Close the quote on the same line and write variables out."));
				continue;
			}
			cmdline = [...inner.text.matchAll(/\S+/g)].map((match) => ({
				value: match[0],
				at: within(inner, match.index)
			}));
			at = line.at;
		} else {
			password = "set";
			findings.push(...passwordMistakes(name, inner, line.at));
		}
	}
	return {
		cmdline,
		at,
		password
	};
}
/** The line must be whole: `GRUB_PASSWORD="grub.pbkdf2.sha512.…"`. */
function passwordMistakes(name, inner, at) {
	const fail = (title) => [complaint("error", "grub-password", title, at, "Write `GRUB_PASSWORD=\"grub.pbkdf2.sha512.…\"` on one line (`grub2-mkpasswd-pbkdf2`), or take it out.")];
	if (name === "GRUB2_PASSWORD") return fail("`GRUB2_PASSWORD` passes the installer, and imageTailor refuses it: expected `GRUB_PASSWORD`");
	if (inner === void 0) return fail("`GRUB_PASSWORD` runs over several lines, and only its first one is read");
	if (inner.text === "") return fail("`GRUB_PASSWORD` is empty: imageTailor takes it, and then the installation fails");
	if (!/^grub\.pbkdf2\.sha512\.\d+\.[0-9A-Fa-f]+\.[0-9A-Fa-f]+$/.test(inner.text)) return fail("`GRUB_PASSWORD` is no pbkdf2 hash of GRUB");
	return [];
}
/** What stands between the quotes; undefined when they are not closed on this line. */
function unquote(line) {
	const text = line.text.trimEnd();
	const [quote] = text;
	if (quote !== "\"" && quote !== "'") return /^\S*$/.test(text) ? {
		...line,
		text
	} : void 0;
	if (text.length < 2 || !text.endsWith(quote)) return void 0;
	const inside = text.slice(1, -1);
	return inside.includes(quote) ? void 0 : {
		text: inside,
		at: within(line, 1)
	};
}
// packages/definition/src/imagetailor/installer-conf.ts
/** Keys of isopackage.sdf that the installer reads, or that imageTailor writes. */
const SDF_KEYS = [
	"name",
	"cmdtype",
	"kernelversion",
	"localversion",
	"eulerversion",
	"os_version",
	"uncompresstime",
	"compiletime"
];
/** Read usr_install/conf/isopackage.sdf: `key=value` lines. */
function parseSdf(raw, file, findings) {
	const values = /* @__PURE__ */ new Map();
	for (const line of textFile(file, raw).lines) {
		if (line.text.trim() === "" || line.text.startsWith("#")) continue;
		const [, key = "", value = ""] = /^\s*([A-Za-z_]+)\s*=\s*(.*?)\s*$/.exec(line.text) ?? [];
		if (key === "") {
			const title = `expected \`key=value\`, found \`${printText(line.text.trim(), 60)}\``;
			findings.push(complaint("error", "sdf", title, line.at));
			continue;
		}
		if (!SDF_KEYS.includes(key)) {
			const title = `\`${printText(key, 40)}\` is read by nobody`;
			findings.push(complaint("warning", "sdf", title, line.at, `The installer reads ${SDF_KEYS.join(", ")}.`));
		}
		values.set(key, {
			value,
			at: within(line, line.text.indexOf("=") + 1)
		});
	}
	const command = values.get("cmdtype");
	if (command !== void 0 && command.value !== "rh-cmd" && command.value !== "sl-cmd") {
		const title = `\`cmdtype\`: expected \`rh-cmd\` (dracut) or \`sl-cmd\` (mkinitrd), found \`${printText(command.value, 40)}\``;
		findings.push(complaint("error", "sdf", title, command.at));
	}
	return values;
}
/**
* Read usr_install/conf/modules: a module and its arguments per line. Carriage returns, with which modprobe knows none of them, are
* taken off and told once.
*/
function parseModules(raw, file, findings) {
	const { lines, crlf } = textFile(file, raw);
	const modules = lines.flatMap((line) => {
		const [name = "", ...args] = line.text.trim().split(/\s+/);
		if (name === "" || name.startsWith("#")) return [];
		if (!/^[A-Za-z0-9_-]+$/.test(name)) {
			const title = `expected the name of a module, found \`${printText(name, 60)}\``;
			findings.push(complaint("error", "module-name", title, line.at, "Write it without path and `.ko`."));
			return [];
		}
		return [{
			name,
			args: args.join(" "),
			at: line.at
		}];
	});
	if (crlf !== void 0 && modules.length > 0) {
		const title = `lines end in CRLF: imageTailor’s installer knows none of these ${modules.length} modules and skips them`;
		findings.push(complaint("warning", "crlf-modules", title, crlf, "dpuos reads them without it; `dos2unix` mends the file."));
	}
	return modules;
}
/** Read usr_install/conf/menu.lst as far as it says something to the kernel: the words after the kernel's path. */
function parseMenuLst(raw, file) {
	const menu = [];
	for (const line of textFile(file, raw).lines) {
		const [, head = "", rest = ""] = /^(\s*kernel[\s=]+\S+)(.*)$/.exec(line.text) ?? [];
		const title = /^\s*title\s+(.*)$/.exec(line.text)?.[1];
		if (title !== void 0) menu.push({
			title: title.trim(),
			cmdline: []
		});
		if (head === "") continue;
		const words = [...rest.matchAll(/\S+/g)].map((match) => ({
			value: match[0],
			at: within(line, head.length + match.index)
		}));
		menu.at(-1)?.cmdline.push(...words);
	}
	return menu;
}
// packages/definition/src/imagetailor/partitions.ts
/** File systems that the installer makes; anything else is partitioned and left unformatted. */
const MADE = [
	"ext2",
	"ext3",
	"ext4",
	"fat16",
	"fat32",
	"swap",
	"vfat",
	"-"
];
/** Check the rows as the installer would, which is the first to look at them. */
function parsePartitions(block, findings) {
	const rows = [];
	for (const line of block.lines) {
		if (line.text.trim() === "" || line.text.startsWith("#")) continue;
		const cells = words$2(line);
		const [disk, mount, size, kind, type, format] = cells;
		const fail = (title, at = line.at, hint) => {
			findings.push(complaint("error", "partition", title, at, hint));
		};
		if (line.text.includes("	")) fail("a tab between the columns: the installer finds columns by blanks only", line.at, "Use blanks.");
		if (!disk || !mount || !size || !kind || !type || cells.length > 6) {
			fail(`expected \`hdN mount size primary|extended|logical fstype [yes|no]\`, found \`${printText(line.text, 60)}\``);
			continue;
		}
		if (!/^hd\d+$/.test(disk.value)) fail(`disk: expected \`hd0\`, \`hd1\`, …, found \`${printText(disk.value, 40)}\``, disk.at);
		if (!/^(-|MAX|[1-9]\d*[MGT])$/i.test(size.value)) fail(`size: expected a whole number with M, G or T, \`MAX\` or \`-\`, found \`${printText(size.value, 40)}\``, size.at);
		if (!/^(primary|extended|logical)$/.test(kind.value)) fail(`expected primary, extended or logical, found \`${printText(kind.value, 40)}\``, kind.at);
		if (!MADE.includes(type.value)) fail(`file system: expected one of ${MADE.join(", ")}, found \`${printText(type.value, 40)}\``, type.at);
		if (type.value === "vfat" && mount.value !== "/boot/efi") fail(`\`vfat\` on \`${printText(mount.value, 40)}\` is never formatted by the installer`, type.at, "Write `fat32`.");
		if (format !== void 0 && !/^(yes|no)$/.test(format.value)) fail(`expected yes or no, found \`${printText(format.value, 40)}\``, format.at);
		if (rows.at(-1)?.size.toUpperCase() === "MAX" && rows.at(-1)?.disk === disk.value) fail("a row after one of size `MAX` is ignored by the installer", line.at, "Put the row with `MAX` last.");
		rows.push({
			disk: disk.value,
			mount: mount.value,
			size: size.value,
			kind: kind.value,
			type: type.value,
			at: line.at
		});
	}
	return rows;
}
// packages/definition/src/imagetailor/assignment.ts
/** A value in single quotes, in double quotes without anything that a shell would expand, or a bare word. */
const ASSIGNMENT = /^(export\s+)?([A-Za-z_][A-Za-z0-9_]*)=('[^']*'|"[^"$`\\]*"|[^\s'"$`\\;&|<>()#]*)\s*(#.*)?$/;
/**
* `name='value'` of a file that imageTailor sources as shell. Only literal values are read; what a shell would expand or run is
* a finding, for nothing is executed here.
*/
function assignment(line) {
	const match = ASSIGNMENT.exec(line.text);
	if (match === null) return { finding: complaint("error", "assignment", `expected \`name='value'\`, found \`${printText(line.text.trim(), 60)}\``, line.at, "imageTailor runs this line in a shell, dpuos reads it: write out the value, in single quotes.") };
	const [, prefix = "", name = "", quoted = ""] = match;
	return {
		name,
		value: {
			value: /^['"]/.test(quoted) ? quoted.slice(1, -1) : quoted,
			at: within(line, prefix.length + name.length + 1)
		}
	};
}
// packages/definition/src/imagetailor/sys-conf.ts
/** Tags, and whether they may carry an id. */
const TAGS = {
	sysconfig: "plain",
	HDpartitions: "either",
	netconfig: "id",
	compile_env: "plain",
	userinstallscript: "plain"
};
/** Written by imageTailor and read by nobody. */
const DEAD = ["compile_env", "userinstallscript"];
const SETTINGS$1 = [
	"sys_hostname",
	"sys_cut",
	"sys_usrrpm_cut",
	"sys_utc",
	"sys_timezone",
	"sys_service_enable",
	"sys_service_disable",
	"sys_usermodules_autoload",
	"eulerlinux_usermodules_autoload",
	"sys_gconv",
	"sys_man_cut",
	"sys_language",
	"sys_translations",
	"sys_kernelparam"
];
/** Read sys.conf. Anything that is no block is told: imageTailor would run it as root. */
function parseSysConf(raw, file, findings) {
	const blocks = splitBlocks(raw, file, findings);
	refuseSecond(blocks, findings);
	const of = (tag) => blocks.filter((block) => block.tag === tag);
	for (const block of blocks) {
		if (!DEAD.includes(block.tag)) continue;
		const title = `\`<${block.tag}>\` has no effect: what imageTailor makes of it is never read`;
		findings.push(complaint("warning", "dead-block", title, block.at, "Take it out."));
	}
	const lines = of("sysconfig").flatMap((block) => block.lines).filter(({ text }) => text !== "" && !text.startsWith("#"));
	return {
		settings: settings(lines, findings),
		sysconfig: lines.map(({ text }) => text),
		partitions: of("HDpartitions"),
		interfaces: of("netconfig")
	};
}
function splitBlocks(raw, file, findings) {
	const blocks = [];
	let open;
	const fail = (code, title, at, hint) => {
		findings.push(complaint("error", code, title, at ?? { file }, hint));
	};
	for (const line of textFile(file, raw).lines) {
		const text = line.text.trimStart();
		const inner = {
			text,
			at: within(line, line.text.length - text.length)
		};
		const [, slash, name] = /^<(\/?)([A-Za-z_][A-Za-z0-9_.-]*)>\s*$/.exec(text) ?? [];
		if (open !== void 0) {
			const { tag, id } = open.block;
			const own = id === "" ? tag : `${tag}-${id}`;
			if (slash === "/" && (name === own || name === tag)) {
				blocks.push({
					...open.block,
					lines: open.lines
				});
				open = void 0;
			} else if (name !== void 0) {
				fail("nested-block", `\`${text.trim()}\` stands inside \`<${own}>\``, inner.at, `Write \`</${own}>\` before it.`);
				if (slash === "/") open = void 0;
			} else open.lines.push(inner);
			continue;
		}
		if (text === "" || text.startsWith("#")) continue;
		if (name === void 0 || slash === "/") {
			fail("outside-block", `\`${printText(text, 60)}\` stands outside all blocks: imageTailor runs it as a shell command, dpuos never does`, inner.at, "Take it out, or put it into its block.");
			continue;
		}
		const parsed = tagOf(name);
		if (typeof parsed === "string") fail("unknown-block", parsed, inner.at, `Blocks are ${Object.keys(TAGS).join(", ")}.`);
		const [tag, id] = typeof parsed === "string" ? ["", name] : parsed;
		open = {
			block: {
				tag,
				id,
				at: inner.at,
				lines: []
			},
			lines: []
		};
		if (tag === "") open.block = {
			...open.block,
			tag: name,
			id: ""
		};
	}
	if (open !== void 0) {
		const { tag, id, at } = open.block;
		const own = id === "" ? tag : `${tag}-${id}`;
		fail("open-block", `\`<${own}>\` is never closed`, at, `Write \`</${own}>\` after its last line.`);
		blocks.push({
			...open.block,
			lines: open.lines
		});
	}
	return blocks.filter((block) => Object.hasOwn(TAGS, block.tag));
}
/** Tag and id of a name, or what is wrong with it. */
function tagOf(name) {
	const [, tag = name, id = ""] = /^([A-Za-z_]+)-(.+)$/.exec(name) ?? [];
	const kind = Object.hasOwn(TAGS, tag) ? TAGS[tag] : void 0;
	if (kind === void 0) {
		const meant = nearest(tag, Object.keys(TAGS));
		return `\`<${printText(name, 40)}>\` is no block of sys.conf${meant ? `, did you mean \`<${meant}>\`?` : ""}`;
	}
	if (kind === "plain" && id !== "") return `\`<${tag}>\` has no number, found \`<${printText(name, 40)}>\``;
	if (kind === "id" && !/^\d{1,3}$/.test(id)) return `\`<${tag}-N>\` needs the number of its interface, found \`<${printText(name, 40)}>\``;
	if (!/^[A-Za-z0-9_]*$/.test(id)) return `\`<${printText(name, 40)}>\`: an id is made of letters, digits and _`;
	return [tag, id];
}
/** One sysconfig, one of each id, and either one `<HDpartitions>` or ones with ids: imageTailor lets the last win. */
function refuseSecond(blocks, findings) {
	const seen = /* @__PURE__ */ new Map();
	for (const block of blocks) {
		const name = block.id === "" ? block.tag : `${block.tag}-${block.id}`;
		const first = seen.get(name);
		if (first) {
			const title = `\`<${name}>\` stands twice, first in ${whereFrom(block.at, first.at)}`;
			findings.push(complaint("error", "block-twice", title, block.at, "Join the two; imageTailor takes the last one."));
		} else seen.set(name, block);
	}
	const plain = seen.get("HDpartitions");
	const withId = blocks.find((block) => block.tag === "HDpartitions" && block.id !== "");
	if (plain === void 0 || withId === void 0) return;
	const title = `\`<HDpartitions-${withId.id}>\` beside \`<HDpartitions>\` (line ${plain.at.line}): imageTailor writes both into one file and the last wins`;
	findings.push(complaint("error", "block-twice", title, withId.at, "Give both an id, or keep one of them."));
}
function settings(lines, findings) {
	const all = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const read = assignment(line);
		if ("finding" in read) {
			findings.push(read.finding);
			continue;
		}
		const { name, value } = read;
		const first = all.get(name);
		if (first) {
			const title = `\`${name}\` is set twice, first in line ${first.at.line}; the last one counts`;
			findings.push(complaint("warning", "setting-twice", title, line.at, "Keep one of the two."));
		}
		if (!SETTINGS$1.some((one) => one === name)) {
			const meant = nearest(name, SETTINGS$1);
			const title = `\`${printText(name, 60)}\` is no setting and has no effect${meant ? `, did you mean \`${meant}\`?` : ""}`;
			findings.push(complaint("warning", "unknown-setting", title, line.at, "Correct its name, or take it out."));
		}
		all.set(name, value);
	}
	return all;
}
// packages/definition/src/imagetailor/folder.ts
/** The files without which imageTailor does not begin; by these a folder is known to be one of its. */
const MARKS = [
	"rpm.conf",
	"cmd.conf",
	"sys.conf"
];
/** Whether a folder is meant to be an imageTailor configuration: it has one of the files that none is without. */
const isImageTailor = ({ files }) => MARKS.some((name) => files.includes(name));
const GRUB_DEFAULT = "usr_file/etc/default/grub";
const INSTALLER_CONF = "usr_install/conf";
const HOOKS = "usr_install/hook";
/**
* Read an imageTailor configuration. Every mistake of every file is found in one go; undefined when one of rpm.conf, cmd.conf and
* sys.conf cannot be understood at all.
*/
async function readImageTailor(dir, folder, read) {
	const findings = [];
	const parse = async (name, parser) => {
		if (!folder.files.includes(name)) return void 0;
		const raw = await read(name);
		if (raw === void 0) return void 0;
		const file = `${dir}/${name}`;
		const foreign = raw.indexOf("�");
		if (foreign >= 0) {
			const line = raw.slice(0, foreign).split("\n").length;
			findings.push(complaint("warning", "encoding", `${file} is not UTF-8 text`, {
				file,
				line,
				column: 1
			}, "Save it as UTF-8."));
		}
		return parser(raw, file, findings);
	};
	for (const name of MARKS) {
		if (folder.files.includes(name)) continue;
		const title = `${dir} has no ${name}`;
		findings.push(complaint("error", "no-file", title, {
			file: dir,
			line: 1,
			column: 1
		}, `An imageTailor configuration has ${MARKS.join(", ")}.`));
	}
	const rpm = await parse("rpm.conf", parseRpmConf);
	const cmd = await parse("cmd.conf", parseCmdConf);
	const sys = await parse("sys.conf", parseSysConf);
	const rules = await parse("security_s.conf", parseSecurityConf);
	const grub = await parse(GRUB_DEFAULT, parseGrubDefault);
	const sdf = await parse(`${INSTALLER_CONF}/isopackage.sdf`, parseSdf);
	const modules = await parse(`${INSTALLER_CONF}/modules`, parseModules);
	const menu = await parse(`${INSTALLER_CONF}/menu.lst`, parseMenuLst);
	const hooks = [];
	for (const name of folder.files.filter((one) => one.startsWith(`${HOOKS}/`))) {
		const [stage = "", hook = ""] = name.slice(17).split("/");
		const text = await parse(name, (raw) => raw);
		if (hook !== "") hooks.push({
			stage,
			name: hook,
			text: text ?? "",
			at: {
				file: `${dir}/${name}`,
				line: 1,
				column: 1
			}
		});
	}
	if (rpm === void 0 || cmd === void 0 || sys === void 0) return {
		config: void 0,
		findings
	};
	return {
		config: {
			dir,
			rpm,
			cmd,
			sys,
			partitions: sys.partitions.flatMap((block) => parsePartitions(block, findings)),
			rules: rules ?? [],
			grub,
			sdf: sdf ?? /* @__PURE__ */ new Map(),
			modules: modules ?? [],
			menu: menu ?? [],
			hooks,
			files: folder.files
		},
		findings
	};
}
// packages/definition/src/imagetailor/nodes.ts
/** A single value as it would stand in a dpuos.yaml, with the place in the imageTailor file that says so. */
const scalar = (value, at) => ({
	kind: "scalar",
	at,
	value,
	source: String(value)
});
const list = (items, at) => ({
	kind: "list",
	at,
	items: items.map((item) => scalar(item.value, item.at))
});
/** A map of what is there; undefined when nothing is. */
function map(parts, at) {
	const entries = /* @__PURE__ */ new Map();
	for (const [key, node] of Object.entries(parts)) if (node !== void 0) entries.set(key, {
		key: node.at,
		node
	});
	return entries.size === 0 ? void 0 : {
		kind: "map",
		at,
		entries
	};
}
/** A list of what is there; undefined when it is empty. */
const someOf = (items) => items[0] === void 0 ? void 0 : list(items, items[0].at);
// packages/definition/src/imagetailor/image-files.ts
/** Folders of the configuration that lie in the image as they are, the later over the earlier. */
const FOLDERS = [
	{
		from: "usr_file",
		to: "/"
	},
	{
		from: HOOKS,
		to: "/usr/Euler/hook"
	},
	{
		from: INSTALLER_CONF,
		to: "/usr/Euler/conf"
	}
];
/** `system.files` and `system.content`: the folders, and the files that sys.conf describes. */
function imageFiles(config, settings, findings) {
	const { dir, files } = config;
	const items = FOLDERS.filter(({ from }) => files.some((name) => name.startsWith(`${from}/`))).flatMap(({ from, to }) => {
		const at = {
			file: `${dir}/${from}`,
			line: 1,
			column: 1
		};
		const node = map({
			from: scalar(from.slice(from.lastIndexOf("/") + 1), at),
			to: scalar(to, at)
		}, at);
		return node === void 0 ? [] : [node];
	});
	const content = {};
	for (const file of generated(config, settings)) {
		const winner = overlaid(file.path, files);
		if (winner !== void 0 && !file.mends) {
			const title = `\`${file.path}\` is made from this block, and ${dir}/${winner} lies over it`;
			findings.push(complaint("warning", "overlaid", title, file.at, "Keep one of the two."));
		} else content[file.path] = scalar(file.text, file.at);
	}
	const at = {
		file: dir,
		line: 1,
		column: 1
	};
	return {
		files: items[0] === void 0 ? void 0 : {
			kind: "list",
			at: items[0].at,
			items
		},
		content: map(content, at)
	};
}
function generated({ sys, modules, dir }, settings) {
	const made = [];
	const top = {
		file: `${dir}/sys.conf`,
		line: 1,
		column: 1
	};
	const lines = (all) => all.map(({ text }) => `${text}\n`).join("");
	for (const { id, at, lines: body } of sys.interfaces) made.push({
		path: `/etc/sysconfig/network-scripts/ifcfg-eth${id}`,
		text: lines(body),
		at
	});
	for (const { id, at, lines: body } of sys.partitions) made.push({
		path: `/usr/Euler/conf/partition${id === "" ? "" : `_${id}`}.conf`,
		text: lines(body),
		at
	});
	if (sys.sysconfig.length > 0) made.push({
		path: "/usr/Euler/conf/euler-release",
		text: `${sys.sysconfig.join("\n")}\n`,
		at: top
	});
	if (settings.utc?.value === false) made.push({
		path: "/etc/adjtime",
		text: "0.0 0 0.0\n0\nLOCAL\n",
		at: settings.utc.at
	});
	const [first] = modules;
	if (first !== void 0) {
		const text = modules.map(({ name, args }) => `${name} ${args}`.trimEnd()).join("\n");
		made.push({
			path: "/usr/Euler/conf/modules",
			text: `${text}\n`,
			at: first.at,
			mends: true
		});
	}
	return made;
}
/** The file of the configuration that lies at a path of the image, if any. */
function overlaid(path, files) {
	return FOLDERS.map(({ from, to }) => {
		const base = to === "/" ? "" : to;
		return path.startsWith(`${base}/`) ? `${from}${path.slice(base.length)}` : "";
	}).findLast((name) => files.includes(name));
}
// packages/definition/src/imagetailor/settings.ts
/** Services of SUSE, which no other distribution has; imageTailor passes over them without a word. */
const SUSE_SERVICE = /^boot\./;
/** Read the settings. Those that must be there and are not, and values that imageTailor lets through by accident, are errors. */
function readSettings({ sys, dir }, findings) {
	const top = {
		file: `${dir}/sys.conf`,
		line: 1,
		column: 1
	};
	const get = (name) => sys.settings.get(name);
	const must = (name, wanted) => {
		const value = get(name);
		if (value === void 0) findings.push(complaint("error", "no-setting", `sys.conf has no \`${name}\`, expected ${wanted}`, top, "Write it into `<sysconfig>`."));
		return value;
	};
	const oneOf = (value, name, options) => {
		if (value === void 0) return void 0;
		const found = options.find((option) => option === value.value);
		if (found !== void 0) return {
			value: found,
			at: value.at
		};
		const meant = nearest(value.value, options);
		const title = `\`${name}\`: expected one of ${options.join(", ")}, found \`${printText(value.value, 40)}\`${meant ? `, did you mean \`${meant}\`?` : ""}`;
		findings.push(complaint("error", "setting-value", title, value.at));
	};
	const flag = (value) => value && {
		value: value.value === "yes",
		at: value.at
	};
	const keep = (name) => {
		const value = get(name);
		if (value === void 0 || value.value === "" || value.value === "null") return {
			value: [],
			at: value?.at ?? top
		};
		if (value.value.toLowerCase() === "all") return {
			value: "all",
			at: value.at
		};
		return {
			value: value.value.split(/[\s,]+/).filter((one) => one !== ""),
			at: value.at
		};
	};
	const hostname = must("sys_hostname", "the host name");
	if (hostname !== void 0 && !/^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(hostname.value)) {
		const title = `\`sys_hostname\`: expected 1 to 63 letters, digits and inner hyphens, found \`${printText(hostname.value, 80)}\``;
		findings.push(complaint("error", "setting-value", title, hostname.at, "`_` passes imageTailor and is no part of a host name (RFC 1123)."));
	}
	const cut = oneOf(must("sys_cut", "yes, debug or no"), "sys_cut", [
		"yes",
		"debug",
		"no"
	]);
	const userRpms = flag(oneOf(must("sys_usrrpm_cut", "yes or no"), "sys_usrrpm_cut", ["yes", "no"]));
	const utc = flag(oneOf(must("sys_utc", "yes or no"), "sys_utc", ["yes", "no"]));
	const timezone = get("sys_timezone");
	const legacy = get("eulerlinux_usermodules_autoload");
	const enable = namesOf$1(get("sys_service_enable"));
	for (const one of enable) {
		if (!SUSE_SERVICE.test(one.value)) continue;
		const title = `\`${printText(one.value, 60)}\` is a service of SUSE: openEuler has none of that name`;
		findings.push(complaint("warning", "suse-service", title, one.at, "Take it out."));
	}
	const docs = oneOf(get("sys_man_cut"), "sys_man_cut", ["yes", "no"]);
	const settings = {
		hostname,
		cut,
		userRpms,
		utc,
		timezone: timezone?.value === "" ? void 0 : timezone,
		enable: enable.filter(({ value }) => !SUSE_SERVICE.test(value)),
		disable: namesOf$1(get("sys_service_disable")),
		load: namesOf$1(get("sys_usermodules_autoload") ?? legacy),
		gconv: keep("sys_gconv"),
		language: keep("sys_language"),
		translations: keep("sys_translations"),
		docs: {
			value: docs?.value !== "no",
			at: docs?.at ?? top
		}
	};
	if (cut?.value !== "no") findings.push(...honoured(settings));
	return settings;
}
/** Lists that imageTailor reads and then does not follow. */
function honoured({ language, translations }) {
	const findings = [];
	if (language.value === "all" || language.value.length > 0) {
		const title = `\`sys_language\` is followed here; imageTailor ${language.value === "all" ? "removes every locale" : "keeps en_US whatever it names"}`;
		findings.push(complaint("warning", "followed-here", title, language.at));
	}
	if (translations.value !== "all" && translations.value.length > 1) findings.push(complaint("warning", "followed-here", "`sys_translations` is followed here; imageTailor takes several for one pattern and keeps none", translations.at));
	return findings;
}
const namesOf$1 = (value) => value === void 0 ? [] : words$2({
	text: value.value,
	at: {
		...value.at,
		column: value.at.column + 1
	}
});
// packages/definition/src/imagetailor/to-definition.ts
/**
* An imageTailor configuration as a file of a definition. What has a meaning for the installer only (partition tables, hooks, its
* modules) goes into /usr/Euler of the image, as data. `openDistro`: no file before it says which distribution; neither does such a
* folder, so any will do.
*/
function toDefinition(config, openDistro, findings) {
	const settings = readSettings(config, findings);
	const { dir, rpm, rules, grub } = config;
	const here = {
		file: dir,
		line: 1,
		column: 1
	};
	const { arch } = inferArch(config);
	const { users, unless } = accounts(config, findings);
	const sysconf = {
		file: `${dir}/sys.conf`,
		line: 1,
		column: 1
	};
	const plusRecommended = rpm.sections.find((one) => one.weak)?.at;
	return {
		root: map({
			schema: scalar("dpuos.definition/v1", here),
			name: scalar(nameOf(config), here),
			distro: openDistro ? scalar("any", here) : void 0,
			arch: arch && list([{
				value: arch.value,
				at: arch.at
			}], arch.at),
			kernel: map({ cmdline: grub && someOf(grub.cmdline) }, here),
			drivers: map({ load: someOf(settings.load) }, sysconf),
			packages: map({
				install: someOf(installed(rpm)),
				erase: someOf(erased(rpm)),
				rpms: someOf(ownRpms(config)),
				...weak(rpm) && plusRecommended ? { weak: scalar(true, plusRecommended) } : {},
				...settings.cut?.value === "no" && settings.docs.value ? { strip: map({ docs: scalar(true, settings.docs.at) }, settings.docs.at) } : {}
			}, here),
			cut: cut(config, settings, findings),
			system: map({
				hostname: settings.hostname && scalar(settings.hostname.value, settings.hostname.at),
				timezone: settings.timezone && scalar(settings.timezone.value, settings.timezone.at),
				harden: someOf(rules.map(({ line, at }) => ({
					value: line,
					at: {
						line: 1,
						column: 1,
						...at
					}
				}))),
				...imageFiles(config, settings, findings)
			}, here),
			services: map({
				enable: someOf(enabled(config, settings)),
				disable: someOf(settings.disable)
			}, sysconf),
			users
		}, here),
		unless
	};
}
/** `cfg_dpuos` → `dpuos`; the host name where the folder has no name of its own. */
function nameOf({ dir, sys }) {
	const base = (dir.split("/").findLast((part) => part !== "") ?? "").replace(/^cfg_/, "");
	return /^[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/.test(base) ? base : sys.settings.get("sys_hostname")?.value ?? "imagetailor";
}
/** Every RPM below usr_rpm: imageTailor installs them all. */
const ownRpms = ({ dir, files }) => files.filter((name) => name.startsWith("usr_rpm/") && name.endsWith(".rpm")).map((name) => ({
	value: name.slice(name.lastIndexOf("/") + 1),
	at: {
		file: `${dir}/${name}`,
		line: 1,
		column: 1
	}
}));
/** Services that imageTailor enables by itself where they are, by the package that brings them. */
const BY_DEFAULT = {
	"openssh-server": "sshd",
	openssh: "sshd",
	rsyslog: "rsyslog"
};
function enabled(config, settings) {
	const asked = settings.enable.map(({ value }) => value);
	const disabled = settings.disable.map(({ value }) => value);
	const more = installed(config.rpm).flatMap(({ value, at }) => {
		const name = value.replace(/\.(aarch64|x86_64|riscv64|noarch)$/, "");
		const service = Object.hasOwn(BY_DEFAULT, name) ? BY_DEFAULT[name] : void 0;
		return service === void 0 ? [] : [{
			value: service,
			at
		}];
	});
	const seen = /* @__PURE__ */ new Set([...asked, ...disabled]);
	return [...settings.enable, ...more.filter(({ value }) => !seen.has(value) && seen.add(value))];
}
/** The passes of a cut, in force or (`sys_cut='no'`) at hand for whoever sets `cut.level`. */
function cut({ cmd, rpm, dir }, settings, findings) {
	const level = settings.cut;
	if (level === void 0) return void 0;
	const { strips } = cmd;
	const words = {
		yes: "full",
		debug: "keep-rpm",
		no: "none"
	};
	const top = {
		file: `${dir}/cmd.conf`,
		line: 1,
		column: 1
	};
	const pass = (items, at, what, file) => {
		if (at !== void 0) return list(items, at);
		if (level.value !== "no") findings.push(complaint("warning", "no-list", `there is no list of ${what}: imageTailor keeps none, dpuos keeps all`, file, "Write the list, an empty one to keep none."));
	};
	const drivers = pass(rpm.drivers, rpm.driversAt, "drivers", {
		file: `${dir}/rpm.conf`,
		line: 1,
		column: 1
	});
	return map({
		level: scalar(words[level.value] ?? "full", level.at),
		...settings.userRpms ? { "user-rpms": scalar(settings.userRpms.value, settings.userRpms.at) } : {},
		breaks: scalar("report", level.at),
		delete: someOf(strips.delete.entries),
		drivers,
		tools: pass(strips.tools.entries, strips.tools.at, "tools", top),
		libs: pass(strips.libs.entries, strips.libs.at, "libraries", top),
		gconv: kept(settings.gconv, []),
		locales: kept(settings.language, ["en_US.utf8"]),
		translations: kept(settings.translations, []),
		docs: scalar(settings.docs.value, settings.docs.at)
	}, level.at);
}
const kept = ({ value, at }, fallback) => {
	const names = value === "all" ? ["all"] : value.length === 0 ? fallback : value;
	return list(names.map((name) => ({
		value: name,
		at
	})), at);
};
function accounts({ rpm }, findings) {
	const unless = [];
	const nodes = {};
	for (const { name, password, at } of rpm.accounts) {
		if (password === "") {
			const title = `\`${name}\` has an empty password (\`pwd=""\`)`;
			const hint = `Extend this folder by a dpuos.yaml that sets it: \`users: {${name}: {password-hash: "\${ROOT_PASSWORD_HASH}"}}\`, or "!" for no password login.`;
			unless.push({
				path: ["users", name],
				finding: complaint("error", "empty-password", title, at, hint)
			});
			continue;
		}
		if (Object.hasOwn(nodes, name)) {
			findings.push(complaint("error", "user-twice", `\`${name}\` stands twice`, at, "Keep one of the two."));
			continue;
		}
		const title = `the password hash of \`${name}\` stands in a file, where everybody who reads it can try passwords against it`;
		const hint = `Take it out and set \`users.${name}.password-hash: "\${ROOT_PASSWORD_HASH}"\` in a dpuos.yaml that extends this folder.`;
		findings.push(complaint("warning", "password-in-file", title, at, hint));
		const account = map({ "password-hash": scalar(password, at) }, at);
		if (account) nodes[name] = account;
	}
	return {
		users: map(nodes, rpm.accounts[0]?.at ?? {
			file: "",
			line: 1,
			column: 1
		}),
		unless
	};
}
// packages/definition/src/chain.ts
/** More files one above the other than anybody needs. */
const MAX_DEPTH = 16;
/**
* Read a file and what it extends, first what is extended, then what extends; a file that is extended in two ways counts
* once, the first time. Mistakes in any of them are collected.
*/
async function loadChain(file, read) {
	const chain = new Chain(read);
	await chain.load(file, [], void 0);
	return {
		files: chain.files,
		findings: chain.findings
	};
}
var Chain = class {
	files = [];
	findings = [];
	#seen = /* @__PURE__ */ new Set();
	#read;
	constructor(read) {
		this.#read = read;
	}
	/** `above`: the files that lead here, the one asked for first. `at`: the entry that names this file. */
	async load(file, above, at) {
		if (above.includes(file)) {
			const loop = [...above.slice(above.indexOf(file)), file].map((one) => printText(one, 200)).join(" → ");
			this.findings.push(finding("extends-cycle", `\`extends\` goes round: ${loop}`, at ?? { file }, "Take one of them out."));
			return;
		}
		if (this.#seen.has(file)) return;
		if (above.length >= MAX_DEPTH) {
			const title = `\`extends\` is more than ${MAX_DEPTH} files deep`;
			this.findings.push(finding("extends-depth", title, at ?? { file }, "Join some of the files."));
			return;
		}
		this.#seen.add(file);
		const content = await this.#content(file, at);
		if (content === void 0) return;
		if (typeof content !== "string") {
			await this.#folder(file, content, at);
			return;
		}
		const parsed = parseYaml(content, file);
		this.findings.push(...parsed.findings);
		if (parsed.root === void 0) {
			this.files.push({
				file,
				root: void 0,
				keys: []
			});
			return;
		}
		for (const name of this.#extends(parsed.root)) {
			const target = name.value.startsWith("dpuos:") ? name.value : joinPath(file, name.value);
			await this.load(target, [...above, file], name.at);
		}
		const { root, findings } = checkFile(parsed.root);
		this.findings.push(...findings);
		this.files.push({
			file,
			root,
			keys: [...parsed.root.entries.keys()]
		});
	}
	/** An imageTailor configuration stands for the file that says the same. */
	async #folder(dir, folder, at) {
		if (!isImageTailor(folder)) {
			const title = `${printText(dir, 200)} is a folder and no imageTailor configuration: it has no ${MARKS[0]}`;
			const hint = folder.files.includes("dpuos.yaml") ? `Name the file in it: ${printText(joinPath(`${dir}/x`, "dpuos.yaml"), 200)}.` : "Give the path of a dpuos.yaml, or of a folder with rpm.conf, cmd.conf and sys.conf.";
			this.findings.push(finding("not-readable", title, at ?? { file: dir }, hint));
			return;
		}
		const inside = async (name) => {
			const text = await this.#content(joinPath(`${dir}/x`, name), at);
			return typeof text === "string" ? text : void 0;
		};
		const { config, findings } = await readImageTailor(dir, folder, inside);
		this.findings.push(...findings);
		if (config === void 0) {
			this.files.push({
				file: dir,
				root: void 0,
				keys: []
			});
			return;
		}
		const { root, unless } = toDefinition(config, !this.files.some(({ keys }) => keys.includes("distro")), this.findings);
		const checked = checkFile(root);
		this.findings.push(...checked.findings);
		this.files.push({
			file: dir,
			root: checked.root,
			keys: [...root.entries.keys()],
			imageTailor: config,
			unless
		});
	}
	async #content(file, at) {
		if (file.startsWith("dpuos:")) {
			const base = Object.hasOwn(BASES, file) ? BASES[file] : void 0;
			if (base !== void 0) return base;
			const known = Object.keys(BASES);
			const meant = nearest(file, known);
			const title = `there is no built-in definition \`${printText(file)}\`${meant ? `, did you mean \`${meant}\`?` : ""}`;
			this.findings.push(finding("not-found", title, at ?? { file }, `Built in: ${known.join(", ")}.`));
			return;
		}
		const shown = printText(file, 200);
		try {
			const content = await this.#read(file);
			if (content !== void 0) return content;
			const title = at === void 0 ? `there is no file ${shown}` : `\`extends\` names ${shown}, which does not exist`;
			const hint = at === void 0 ? "Give the path of a dpuos.yaml, or of an imageTailor configuration." : "Paths in `extends` start at the folder of the file that names them.";
			this.findings.push(finding("not-found", title, at ?? { file }, hint));
		} catch (error) {
			if (!(error instanceof Error) || !("code" in error)) throw error;
			this.findings.push(finding("not-readable", `${shown} cannot be read: ${printText(error.message, 200)}`, at ?? { file }));
		}
	}
	#extends(root) {
		const entry = root.entries.get("extends");
		if (entry === void 0) return [];
		const { node } = entry;
		return (node.kind === "list" ? node.items : [node]).flatMap((item) => {
			if (item.kind === "scalar" && typeof item.value === "string" && item.value !== "" && !item.value.includes("\0")) return [{
				value: item.value,
				at: item.at
			}];
			if (node.kind === "scalar" && node.value === null) return [];
			const title = `\`extends\`: expected paths or names such as dpuos:base, found ${found(item)}`;
			this.findings.push(finding("wrong-type", title, item.at, "Write `extends: [dpuos:base, ./vendor.yaml]`."));
			return [];
		});
	}
};
// packages/definition/src/merge.ts
/**
* Put checked files together, in order of application: later wins, maps merge, lists are appended (an item that is there
* already keeps its place) or replaced as their schema or their operation says.
*/
function merge(files) {
	const merger = new Merger();
	let root;
	for (const file of files) root = merger.map(root, file, []);
	if (root === void 0) throw new Error("merge needs at least one file");
	return {
		root,
		contributions: merger.contributions,
		findings: merger.findings
	};
}
var Merger = class {
	findings = [];
	#drafts = [];
	get contributions() {
		return this.#drafts.map((draft) => draft.contribution);
	}
	map(before, after, path) {
		const entries = new Map(before?.entries);
		for (const [key, entry] of after.entries) {
			const earlier = entries.get(key)?.node;
			entries.set(key, {
				key: entry.key,
				node: this.#node(earlier, entry.node, [...path, key])
			});
		}
		if (after.entries.size === 0 && path.length > 0) this.#add(after, path, "sets", "");
		const { short: _short, ...whole } = after;
		return before === void 0 ? {
			...after,
			entries
		} : {
			...whole,
			entries
		};
	}
	#node(before, after, path) {
		if (after.kind === "map") return this.map(before?.kind === "map" ? before : void 0, after, path);
		if (after.kind === "list") return this.#list(before?.kind === "list" ? before : void 0, after, path);
		this.#override(path, void 0, after.at);
		this.#add(after, path, "sets", "");
		return after;
	}
	#list(before, after, path) {
		const identity = identityOf(path);
		const items = new Map((before?.items ?? []).map((item) => [identity(item), item]));
		if (after.replace) {
			this.#override(path, void 0, after.at);
			items.clear();
		}
		for (const item of after.remove ?? []) {
			const name = identity(item);
			if (items.delete(name)) {
				this.#override(path, name, item.at);
				this.#add(item, path, "removes", name);
			} else this.#removesNothing(String(item.value), path, item.at, [...items.keys()]);
		}
		for (const item of after.items) {
			const name = identity(item);
			const earlier = items.get(name);
			if (earlier && (item.kind === "scalar" || isShort(item) || print(earlier) === print(item))) {
				this.#add(item, path, "repeats", name);
				continue;
			}
			if (earlier) this.#override(path, name, item.at);
			items.set(name, item);
			this.#add(item, path, "adds", name);
		}
		return {
			kind: "list",
			at: after.at,
			items: [...items.values()]
		};
	}
	#add(node, path, effect, identity) {
		const value = describe(path)?.meta.hidden === "always" ? "***" : print(node);
		const contribution = {
			path,
			at: node.at,
			value,
			effect,
			overridden: false
		};
		this.#drafts.push({
			contribution,
			key: formatPath(path),
			identity
		});
	}
	/** Mark what stands at the path (only the item of that identity, when given) as overridden. */
	#override(path, identity, by) {
		const key = formatPath(path);
		for (const draft of this.#drafts) if (draft.key === key && (identity === void 0 || draft.identity === identity) && !draft.contribution.overridden) draft.contribution = {
			...draft.contribution,
			overridden: true,
			by
		};
	}
	#removesNothing(name, path, at, there) {
		const meant = nearest(name, there);
		this.findings.push({
			level: "warning",
			code: "definition-remove-nothing",
			title: `\`${formatPath(path)}\` removes \`${printText(name)}\`, which is not there${meant ? `, did you mean \`${meant}\`?` : ""}`,
			hint: there.length > 0 ? "Take the entry out." : "No file before this one has this list, and defaults are not inherited: write out the list that you want.",
			at
		});
	}
};
const isShort = (node) => node.kind === "map" && node.short !== void 0;
/** How items of the list at a path are told apart. */
function identityOf(path) {
	const own = describe(path)?.meta.identity;
	return (item) => {
		const plain = toPlain(item);
		if (own === void 0 || typeof plain === "object" !== wantsMap(path)) return String(plain);
		return own(plain);
	};
}
function wantsMap(path) {
	const item = describe(path)?.base.item;
	return item !== void 0 && info(item).base.type === "strict_object";
}
// packages/definition/src/rules-packages.ts
/** Contradictions among the keys that say from where packages come and which are taken. */
function packageSourceRules({ packages }, at) {
	const findings = [];
	for (const [index, one] of packages.repositories.entries()) {
		const here = at([
			"packages",
			"repositories",
			index
		]);
		const add = (code, title, hint) => {
			findings.push(finding(code, `\`packages.repositories[${index}]\` (${one.id}) ${title}`, here, hint));
		};
		if (one.baseurl.length === 0 === (one.metalink === void 0)) add("repository-address", one.metalink === void 0 ? "has no address" : "has `baseurl` and `metalink`", "Give it either `baseurl` or `metalink`.");
		if (one.gpgkey.length === 0 && !one.insecure) add("repository-unsigned", "has no `gpgkey`", "Name the file of its public key; `insecure: true` takes its packages unverified.");
		if (one.insecure && one.gpgkey.length > 0) add("conflict", "is `insecure`, and has a `gpgkey`", "Take one of the two out: with the key, packages are verified.");
		else if (one.insecure) {
			const title = `\`packages.repositories[${index}]\` (${one.id}): its packages are installed without any signature`;
			findings.push({
				...finding("repository-insecure", title, at([
					"packages",
					"repositories",
					index,
					"insecure"
				]), "Whoever can change what lies there, or on the way from there, decides what is in the image."),
				level: "warning"
			});
		}
	}
	for (const [index, pattern] of packages.exclude.entries()) {
		const name = [...packages.install, ...Object.keys(packages.pin)].find((each) => globPattern(pattern).test(each));
		if (name === void 0) continue;
		const title = `\`packages.exclude\`: \`${pattern}\` keeps out \`${name}\`, which ${packages.install.includes(name) ? "`packages.install` asks for" : "`packages.pin` pins"}`;
		findings.push(finding("conflict", title, at([
			"packages",
			"exclude",
			index
		]), "Take one of the two out."));
	}
	return findings;
}
// packages/definition/src/rules-vendor.ts
/** `drivers.vendor`: each entry is one thing, and names itself once. */
function vendorRules({ drivers }, at) {
	const findings = [];
	const names = /* @__PURE__ */ new Map();
	for (const [index, { kmod, dkms, name, version }] of drivers.vendor.entries()) {
		const here = at([
			"drivers",
			"vendor",
			index
		]);
		const wrong = (title, hint) => {
			findings.push(finding("driver-entry", `\`drivers.vendor[${index}]\` ${title}`, here, hint));
		};
		if (kmod === void 0 && dkms === void 0) wrong("names no driver", "Write `kmod: PATH` (modules, or sources with `name`) or `dkms: PATH`.");
		if (kmod !== void 0 && dkms !== void 0) wrong("has both `kmod` and `dkms`", "Make two entries of it, or take one out.");
		if (dkms !== void 0 && (name !== void 0 || version !== void 0)) wrong("says `name` or `version` beside `dkms`", "Its dkms.conf says both; take them out.");
		if (dkms === void 0 && name === void 0 && version !== void 0) wrong("has a `version` and no `name`", "Add the `name`, if `kmod` holds sources; prebuilt modules need neither.");
		if (name === void 0) continue;
		const first = names.get(name);
		if (first === void 0) names.set(name, index);
		else wrong(`and \`[${first}]\` are both called ${name}`, "Give one of them another name.");
	}
	return findings;
}
// packages/definition/src/rules.ts
/** What no single key can know: entries that contradict each other. Needs no I/O. */
function checkRules(definition, at) {
	return [
		...services(definition, at),
		...packages(definition, at),
		...packageSourceRules(definition, at),
		...drivers(definition, at),
		...vendorRules(definition, at),
		...kernelSource(definition, at),
		...commandLine(definition, at),
		...users(definition, at),
		...storage(definition, at),
		...cutting(definition, at),
		...hardening(definition, at)
	];
}
/** A second entry that contradicts a first. */
function conflict$1(title, at, first, hint) {
	return finding("conflict", `${title} (${first.file === at.file ? `line ${first.line}` : `${first.file}:${first.line}`})`, at, hint);
}
const isGlob = (text) => /[*?[]/.test(text);
function services({ services }, at) {
	const findings = [];
	for (const [index, name] of services.enable.entries()) for (const other of ["mask", "disable"]) {
		const clash = services[other].findIndex((one) => unitName(one) === unitName(name));
		if (clash < 0) continue;
		const done = other === "mask" ? "masked" : "disabled";
		findings.push(conflict$1(`\`services.${other}\` names \`${services[other][clash]}\`, which \`services.enable\` enables`, at([
			"services",
			other,
			clash
		]), at([
			"services",
			"enable",
			index
		]), `A unit cannot be both; to have it ${done}, write \`enable: {remove: [${name}]}\` where it is inherited, or take it out.`));
	}
	return findings;
}
function packages(definition, at) {
	const { keep, auto } = definition.packages.strip;
	const [first] = keep;
	const findings = removals(definition, at);
	if (first === void 0 || auto !== false) return findings;
	const title = `\`packages.strip.keep\` keeps \`${first}\` from \`packages.strip.auto\`, which is off`;
	const hint = "Add `auto: true` beside it, or take `keep` out.";
	const where = at([
		"packages",
		"strip",
		"keep"
	]);
	return [...findings, {
		...finding("keep-without-auto", title, where, hint),
		level: "warning"
	}];
}
function removals({ packages }, at) {
	return packages.remove.flatMap((pattern, index) => {
		const matches = globPattern(pattern);
		const clash = packages.install.findIndex((name) => matches.test(name));
		if (clash < 0) return [];
		const name = packages.install[clash];
		return [conflict$1(`\`packages.remove\`: \`${pattern}\` ${isGlob(pattern) ? `matches \`${name}\`` : `names \`${name}\``}, which \`packages.install\` asks for`, at([
			"packages",
			"remove",
			index
		]), at([
			"packages",
			"install",
			clash
		]), `Not to install it, write \`install: {remove: [${name}]}\` where it is inherited, or take it out.`)];
	});
}
function drivers({ drivers, verify, board, arch }, at) {
	const findings = [];
	if (drivers.keep?.["from-board"] === true && board === void 0) findings.push(finding("no-board", "`drivers.keep.from-board` keeps the drivers of the board, but there is no `board`", at([
		"drivers",
		"keep",
		"from-board"
	]), "Extend a board (`extends: [dpuos:board/bluefield-2]`), or write `board: {name: …, ids: {…}}`."));
	for (const [index, one] of arch.entries()) {
		if (board?.arch === void 0 || board.arch.includes(one)) continue;
		const title = `\`arch\` names ${one}, but the board ${board.name} is ${board.arch.join(" or ")}`;
		findings.push(conflict$1(title, at(["arch", index]), at(["board", "arch"]), "Take the other board, or the other architecture."));
	}
	const matcher = (glob) => globPattern(moduleIdentity(glob));
	const matches = (glob, name) => matcher(glob).test(moduleIdentity(name));
	const { keep, drop } = drivers;
	const onlyNames = keep !== void 0 && keep.classes.length + keep.ids.length === 0 && !keep["from-board"];
	if (onlyNames && keep.modules.length === 0) findings.push({
		...finding("keep-nothing", "`drivers.keep` names no module: every driver that the image does not need to boot is taken out", at(["drivers", "keep"]), "Name the modules to keep, or take `keep` out to keep all."),
		level: "warning"
	});
	for (const [index, name] of (keep?.modules ?? []).entries()) {
		const clash = drop.modules.findIndex((glob) => isGlob(name) ? moduleIdentity(glob) === moduleIdentity(name) : matches(glob, name));
		if (clash < 0) continue;
		findings.push(conflict$1(`\`drivers.drop\`: \`${drop.modules[clash]}\` takes out \`${name}\`, which \`drivers.keep\` keeps`, at([
			"drivers",
			"drop",
			"modules",
			clash
		]), at([
			"drivers",
			"keep",
			"modules",
			index
		]), "Take one of the two out."));
	}
	const wanted = [
		...drivers.load.map((name, index) => ({
			name,
			path: [
				"drivers",
				"load",
				index
			],
			key: "drivers.load"
		})),
		...drivers.initramfs.map((name, index) => ({
			name,
			path: [
				"drivers",
				"initramfs",
				index
			],
			key: "drivers.initramfs"
		})),
		...verify.expect.modules.map((name, index) => ({
			name,
			path: [
				"verify",
				"expect",
				"modules",
				index
			],
			key: "verify.expect.modules"
		}))
	];
	for (const { name, path, key } of wanted) {
		const clash = drop.modules.findIndex((glob) => matches(glob, name));
		if (clash >= 0) {
			const title = `\`${key}\` names \`${name}\`, which \`drivers.drop\` takes out`;
			findings.push(conflict$1(title, at(path), at([
				"drivers",
				"drop",
				"modules",
				clash
			]), "Take one of the two out."));
		} else if (key === "drivers.load" && onlyNames && !keep.modules.some((glob) => matches(glob, name))) {
			const title = `\`drivers.load\` names \`${name}\`, which \`drivers.keep.modules\` does not keep`;
			findings.push(finding("load-not-kept", title, at(path), `Add \`${name}\` to \`drivers.keep.modules\`.`));
		}
	}
	return findings;
}
function kernelSource({ kernel: { source, build } }, at) {
	if (source === "build" && build === void 0) return [finding("kernel-build", "`kernel.source: build` does not say of what", at(["kernel", "source"]), "Add `build: {from: PATH}`: a folder with the kernel’s source, or its archive.")];
	if (build === void 0) return [];
	const where = at(["kernel", "build"]);
	return [...source === "build" ? [] : [{
		...finding("kernel-build", "`kernel.build` has no effect: the kernel is the distribution’s", where, "Write `source: build` beside it."),
		level: "warning"
	}], ...build.base !== void 0 && build.config !== void 0 ? [finding("kernel-build", "`kernel.build` has both `base` and `config`", where, "Keep one: the fragments are put upon it.")] : []];
}
/** Parameters that may stand several times on a kernel command line (kernel-parameters.txt). */
const REPEATABLE = /* @__PURE__ */ new Set([
	"hugepages",
	"hugepagesz",
	"earlycon",
	"module_blacklist",
	"ignore_loglevel",
	"memmap",
	"rd.driver.pre"
]);
function commandLine({ kernel }, at) {
	const findings = [];
	const seen = /* @__PURE__ */ new Map();
	for (const [index, word] of kernel.cmdline.entries()) {
		const [name = "", value = ""] = word.split(/=(.*)/s);
		const here = at([
			"kernel",
			"cmdline",
			index
		]);
		if (name === "root" || name === "initrd") findings.push({
			...finding("cmdline", `\`kernel.cmdline\`: the image sets \`${name}=\` itself, \`${word}\` overrides it`, here, "Take it out."),
			level: "warning"
		});
		const parameter = name === "console" ? `console=${value.split(",")[0]}` : name;
		const first = seen.get(parameter);
		seen.set(parameter, index);
		if (first === void 0 || REPEATABLE.has(name)) continue;
		const title = `\`kernel.cmdline\`: \`${word}\` comes after \`${kernel.cmdline[first]}\`; most parameters take the last one only`;
		const hint = `Write \`cmdline: {remove: ["${kernel.cmdline[first]}"], append: […]}\` where it is inherited, or take one out.`;
		findings.push({
			...conflict$1(title, here, at([
				"kernel",
				"cmdline",
				first
			]), hint),
			level: "warning"
		});
	}
	return findings;
}
/** Locales that glibc has built in. */
const BUILT_IN = /^(C|POSIX)(\..*)?$/;
function cutting({ cut, system }, at) {
	const words = cut?.level === "none" ? void 0 : cut?.locales;
	const folder = system.locale.replace(/\.(.*)$/, (_, charset) => `.${charset.toLowerCase().replaceAll("-", "")}`);
	if (words === void 0 || BUILT_IN.test(system.locale)) return [];
	if (words.some((word) => word === "all" || folder.includes(word) || system.locale.includes(word))) return [];
	return [conflict$1(`\`cut.locales\` takes out \`${system.locale}\`, which \`system.locale\` asks for`, at(["cut", "locales"]), at(["system", "locale"]), `Add ${folder} to \`cut.locales\`, or choose another locale.`)];
}
/** Every rule must be one: what it does is seen in the image only. */
function hardening({ system }, at) {
	const findings = [];
	for (const [index, line] of system.harden.entries()) parseRule(line, at([
		"system",
		"harden",
		index
	]), findings);
	return findings;
}
function users({ users }, at) {
	const findings = [];
	const byUid = /* @__PURE__ */ new Map([[0, "root"]]);
	for (const [name, { uid }] of Object.entries(users)) {
		if (uid === void 0) continue;
		const other = byUid.get(uid);
		if (name === "root" ? uid !== 0 : other !== void 0) {
			const title = name === "root" ? `\`users.root.uid\` is ${uid}; root is 0` : `\`users.${name}.uid\`: ${uid} is the id of \`${other}\``;
			findings.push(finding("conflict", title, at([
				"users",
				name,
				"uid"
			]), "Choose another, or leave it out."));
		} else byUid.set(uid, name);
	}
	return findings;
}
function storage({ storage }, at) {
	const findings = [];
	const { layout } = storage;
	const type = {
		"/": "ext4",
		"/boot/efi": "vfat"
	};
	for (const mount of ["/boot/efi", "/"]) {
		const index = layout.findIndex((partition) => partition.mount === mount);
		if (index < 0) {
			const title = `\`storage.layout\` has no partition for \`${mount}\``;
			findings.push(finding("layout", title, at(["storage", "layout"]), `Add \`{mount: ${mount}, size: …, type: ${type[mount]}}\`.`));
		} else if (layout[index]?.type !== type[mount]) {
			const title = `\`storage.layout[${index}].type\`: \`${mount}\` must be ${type[mount]}, found ${layout[index]?.type}`;
			findings.push(finding("layout", title, at([
				"storage",
				"layout",
				index,
				"type"
			])));
		}
	}
	const rests = layout.flatMap(({ size }, index) => size === "rest" ? [index] : []);
	if (rests.length > 1) findings.push(finding("layout", "`storage.layout`: only one partition can have the size `rest`", at([
		"storage",
		"layout",
		rests[1] ?? 0,
		"size"
	]), "Give the other a size, for example 64M."));
	return findings;
}
// packages/definition/src/load.ts
/**
* Load a definition and everything it extends. `read` fetches a file by path (`extends` are resolved against the extending
* file: absolute when `file` is) and returns undefined when it does not exist. All mistakes of all files come back at once,
* warnings among them. Paths in the definition (`system.files`) are resolved the same way.
*/
async function loadDefinition(file, read) {
	const chain = await loadChain(file, read);
	const findings = [...chain.findings];
	const roots = chain.files.flatMap(({ root }) => root ?? []);
	if (roots.length === 0) return {
		ok: false,
		findings
	};
	const merged = merge(roots);
	findings.push(...merged.findings);
	const position = (path) => positionIn(merged.root, path, file);
	if (chain.files.every(({ root }) => root !== void 0) && !chain.findings.some(({ code }) => /-not-/.test(code))) findings.push(...missingKeys(chain.files, file));
	for (const { path, finding } of chain.files.flatMap(({ unless = [] }) => unless)) if (!has(merged.root, path)) findings.push(finding);
	const { definition, findings: late } = fillIn(merged.root, position);
	const told = (one) => {
		const key = one.title.split(" ")[0] ?? "";
		return findings.some(({ title }) => title.startsWith(`${key}:`));
	};
	findings.push(...late.filter((one) => !told(one)));
	const sound = !findings.some(({ level }) => level === "error");
	findings.push(...checkRules(definition, position).filter(({ level }) => sound || level === "error"));
	const loaded = {
		definition,
		files: chain.files.map((one) => one.file),
		folders: chain.files.flatMap(({ imageTailor }) => imageTailor ?? []),
		findings: sort(findings),
		position,
		explain: (path) => explain(merged.contributions, merged.root, path)
	};
	const ok = !findings.some(({ level }) => level === "error");
	return ok ? {
		ok,
		value: loaded
	} : {
		ok,
		findings: loaded.findings,
		partial: loaded
	};
}
/** What must be there after inheritance, and stands in for it so that the rest can be judged. */
const REQUIRED = {
	schema: "dpuos.definition/v1",
	name: "unnamed",
	distro: "unknown",
	arch: ["x86_64"]
};
function missingKeys(files, file) {
	return Object.keys(REQUIRED).flatMap((key) => {
		if ((key === "schema" ? files.slice(-1) : files).some(({ keys }) => keys.includes(key))) return [];
		const schema = DefinitionSchema.entries[key];
		const title = `\`${key}\` is missing, expected ${expectation(schema)}`;
		const hint = `Add \`${key === "schema" ? "schema: dpuos.definition/v1" : `${key}: …`}\`. ${info(schema).description ?? ""}`;
		return [finding("missing-key", title, {
			file,
			line: 1,
			column: 1
		}, hint.trim())];
	});
}
/**
* Parse what is sound, defaults filled in. What only inheritance can spoil (a list from which everything was removed) is
* reported, and its default stands in for it.
*/
function fillIn(root, position) {
	const plain = {
		...REQUIRED,
		...toPlain(root)
	};
	const first = safeParse(DefinitionSchema, plain);
	if (first.success) return {
		definition: first.output,
		findings: []
	};
	const findings = [];
	for (const issue of first.issues) {
		const path = (issue.path ?? []).map((step) => step.key);
		const own = schemaAt(path);
		const title = `\`${formatPath(path)}\` after inheritance: expected ${own ? expectation(own) : issue.expected}`;
		findings.push(finding("after-inheritance", title, position(path)));
		const top = String(path[0]);
		if (top in REQUIRED) plain[top] = REQUIRED[top];
		else Reflect.deleteProperty(plain, top);
	}
	return {
		definition: parse$1(DefinitionSchema, plain),
		findings
	};
}
/** Whether any file says something at a path of keys. */
function has(root, path) {
	let node = root;
	for (const part of path) node = node?.kind === "map" ? node.entries.get(String(part))?.node : void 0;
	return node !== void 0;
}
/** Contributions to a value and below it; for a list item, those with its value. */
function explain(contributions, root, path) {
	if (typeof path.at(-1) === "number") {
		const at = positionIn(root, path, "");
		return contributions.filter((one) => formatPath(one.path) === formatPath(path.slice(0, -1)) && one.at.line === at.line && one.at.column === at.column && one.at.file === at.file);
	}
	return contributions.filter((one) => path.every((part, index) => one.path[index] === part));
}
/** By file and line, as an editor shows them. */
function sort(findings) {
	return [...findings].sort((a, b) => (a.at?.file ?? "").localeCompare(b.at?.file ?? "") || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
}
// packages/definition/src/lock/read.ts
/** What to do about a file that is no lock. */
const RENEW = "Run once with `lock: update` to write it anew, or take the file back from version control.";
/** Read the text of a lock file. Never throws; says every mistake (the first ten) with its line. */
function readLock(text, file) {
	const conflict = text.split("\n").findIndex((line) => /^(<{7}|={7}|>{7})( |$)/.test(line));
	if (conflict >= 0) return bad([{
		title: `${file} holds the marks of an unfinished merge`,
		hint: "Take either side, then run once with `lock: update`: it resolves anew.",
		at: {
			file,
			line: conflict + 1
		}
	}]);
	const lines = new import_dist$1.LineCounter();
	const position = (offset) => {
		if (offset === void 0) return { file };
		const { line, col } = lines.linePos(offset);
		return {
			file,
			line,
			column: col
		};
	};
	const document = (0, import_dist$1.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false,
		version: "1.2",
		logLevel: "silent"
	});
	const errors = [...document.errors, ...document.warnings];
	if (errors.length > 0) return bad(errors.slice(0, 5).map((error) => {
		const { title } = explainYamlError(error, text);
		return {
			title: `${file}: ${title}`,
			hint: RENEW,
			at: position(error.pos[0])
		};
	}));
	let json;
	try {
		json = document.toJS({ maxAliasCount: 0 });
	} catch (error) {
		return bad([{
			title: `${file}: ${printText(error.message)}`,
			hint: RENEW,
			at: { file }
		}]);
	}
	/** Where a value begins; in a block map, its key. */
	const offsetOf = (path) => {
		const parent = document.getIn(path.slice(0, -1), true);
		const node = ((0, import_dist$1.isMap)(parent) ? parent.items.find(({ key }) => (0, import_dist$1.isScalar)(key) && key.value === path.at(-1)) : void 0)?.key ?? document.getIn(path, true);
		return (0, import_dist$1.isNode)(node) ? node.range?.[0] : void 0;
	};
	const result = safeParse(LockFileSchema, json);
	if (!result.success) return bad(result.issues.slice(0, 10).map((issue) => {
		const path = issue.path?.map((one) => one.key) ?? [];
		const offset = offsetOf(path) ?? offsetOf(path.slice(0, -1));
		const at = position(offset);
		return {
			title: `${file}: ${getDotPath(issue) ?? "the lock"}: ${printText(issue.message, 200)}`,
			hint: RENEW,
			at
		};
	}));
	const lock = result.output;
	return {
		ok: true,
		value: {
			lock,
			at: (arch, nevra) => {
				const index = nevra === void 0 ? -1 : lock.arches[arch]?.packages.findIndex((one) => one.nevra === nevra) ?? -1;
				return position(offsetOf(index < 0 ? ["arches", arch] : [
					"arches",
					arch,
					"packages",
					index
				]));
			}
		}
	};
}
function bad(findings) {
	return {
		ok: false,
		findings: findings.map((one) => ({
			level: "error",
			code: "lock-invalid",
			...one
		}))
	};
}
// packages/host-tools/src/definition.ts
/** Far more files than an imageTailor configuration has: its overlay is the largest part. */
const MAX_FILES = 1e5;
/**
* Read a definition, by its absolute path, with all that it extends; a folder is read as an imageTailor configuration. Findings and
* positions name files relative to the workspace; paths in the definition start there too (`path.resolve(workspace, …)`). Warnings
* are logged.
*/
async function readDefinition(file, ports) {
	const loaded = await loadDefinition(shownPath(file, ports), (name) => readFileOrFolder(name, ports));
	if (loaded.ok) for (const finding of loaded.value.findings) ports.log.finding(finding);
	return loaded;
}
/** What lies at a path relative to the workspace. Rejects with the operating system's error: the loader knows which line names the file. */
async function readFileOrFolder(name, { fs, host }) {
	const file = path.resolve(host.workspace, name);
	try {
		return await fs.readText(file);
	} catch (error) {
		const cause = error instanceof UserError ? error.cause : error;
		if (cause instanceof Error && "code" in cause && cause.code === "EISDIR") return await listFolder(file);
		throw cause;
	}
}
/** All regular files below a folder, links as what they are: names that nothing is read through. */
async function listFolder(folder) {
	const files = [];
	const pending = [""];
	for (let inside = pending.pop(); inside !== void 0; inside = pending.pop()) {
		for (const entry of await readdir(path.join(folder, inside), { withFileTypes: true })) {
			const name = path.posix.join(inside, entry.name);
			if (entry.isDirectory()) pending.push(name);
			else files.push(name);
		}
		if (files.length + pending.length > MAX_FILES) throw tooMany(folder);
	}
	return { files: files.sort() };
}
const tooMany = (folder) => new UserError({
	level: "error",
	code: "definition-too-big",
	title: `${folder} holds more than ${MAX_FILES} files`,
	hint: "Give the path of a dpuos.yaml, or of an imageTailor configuration."
});
// packages/host-tools/src/dnf/cache.ts
/** The folders in dnf's cache that hold a repository's metadata and RPMs, or all of them: libdnf names them id-HASH, 16 hex digits. */
async function cacheFolders(cache, id) {
	return (await readdir(cache).catch(() => [])).filter((name) => /-[0-9a-f]{16}$/.test(name) && (id === void 0 || name.slice(0, -17) === id)).map((name) => path.join(cache, name));
}
/** The folder in which libdnf keeps a repository whose first address is this one (dnf/repo/Repo.cpp, getHash): another address, another folder. */
function dnfCacheFolder(cache, id, address) {
	return path.join(cache, `${id}-${createHash("sha256").update(address).digest("hex").slice(0, 16)}`);
}
// packages/host-tools/src/rpm/plugins.ts
/** A folder that exists in no root, whatever an RPM ships: one name longer than NAME_MAX (255, linux/limits.h). */
const NO_PLUGINS = `/${"no-rpm-plugins-".repeat(20)}`;
// packages/host-tools/src/dnf/config.ts
/**
* dnf puts cachedir, logdir and persistdir below the installroot, whatever configuration or --setopt say (dnf/cli/cli.py,
* _read_conf_file). This path leads out of it again.
*/
function outOf(installroot, target) {
	return `${"/..".repeat(installroot.split("/").filter((part) => part !== "").length)}${target}`;
}
/**
* A folder of `here`, for a setting that dnf reads as a list: it splits those at blanks and commas, which the folder's own path may hold, and
* knows no quotes.
*/
const listed = (folder) => path.join("/proc/self/cwd", path.basename(folder));
/**
* dnf.conf for one installroot. Nothing of the host's /etc/dnf is read. `signed`: RPMs given as files must carry a known signature.
* `settings`: dnf.conf(5), instead of ours.
*/
function dnfConf(paths, installroot, releasever, signed, settings = {}) {
	const [, year, month] = /(\d\d)\.(\d\d)/.exec(releasever) ?? [];
	return ini("main", {
		gpgcheck: "1",
		localpkg_gpgcheck: signed ? "1" : "0",
		best: "1",
		install_weak_deps: "0",
		plugins: "1",
		pluginpath: listed(paths.plugins),
		pluginconfpath: listed(paths.plugins),
		keepcache: "1",
		assumeyes: "1",
		color: "never",
		skip_if_unavailable: "0",
		metadata_expire: "1",
		retries: "20",
		timeout: "20",
		fastestmirror: "0",
		max_parallel_downloads: "6",
		module_platform_id: year === void 0 ? `platform:${releasever}` : `platform:oe${year}${month ?? ""}`,
		reposdir: listed(paths.repos),
		varsdir: path.join(listed(paths.repos), "vars"),
		cachedir: outOf(installroot, paths.cache),
		logdir: outOf(installroot, paths.log),
		persistdir: outOf(installroot, paths.state),
		...settings
	});
}
/**
* Repositories as a `.repo` file (dnf.conf(5)); key paths relative to `folder` become absolute URLs. A repository without keys is one
* that setup was told to trust unsigned (`allow-unsigned`).
*/
function repoFile(repositories, folder) {
	return ["# Written by dpuos. Every RPM is verified against the keys named here.\n", ...repositories.map((repository) => {
		const keys = repository.gpgkey.map((key) => fileUrl(path.resolve(folder, key)));
		return ini(repository.id, {
			name: repository.id,
			...repository.baseurl.length > 0 ? { baseurl: repository.baseurl.join(" ") } : {},
			...repository.metalink === void 0 ? {} : { metalink: repository.metalink },
			...repository.priority === void 0 ? {} : { priority: String(repository.priority) },
			...repository.baseurl.length > 1 ? { minrate: "4k" } : {},
			enabled: repository.enabled ? "1" : "0",
			gpgcheck: keys.length > 0 ? "1" : "0",
			repo_gpgcheck: keys.length > 0 && repository.signedMetadata ? "1" : "0",
			...keys.length > 0 ? { gpgkey: keys.join(" ") } : {}
		});
	})].join("\n");
}
/** A path as the URL that dnf reads in lists: it splits them at blanks and commas and replaces $variables. */
function fileUrl(file) {
	return pathToFileURL(file).href.replaceAll(",", "%2C").replaceAll("$", "%24");
}
function ini(section, values) {
	const lines = Object.entries(values).map(([key, value]) => `${key}=${value}`);
	const text = [`[${section}]`, ...lines];
	const broken = text.find((line) => /[\r\n]/.test(line));
	if (broken !== void 0) throw new Error(`line break in a dnf setting: ${JSON.stringify(broken)}`);
	return `${text.join("\n")}\n`;
}
/**
* Debian's rpm keeps its database in the user's home folder; RPM distributions expect it in /var/lib/rpm. And rpm looks for
* its plugins after chroot(2), so that a root could bring shared objects for the host to run: see NO_PLUGINS.
*/
const RPM_MACROS = `%_dbpath /var/lib/rpm\n%__plugindir ${NO_PLUGINS}\n`;
// packages/host-tools/src/dnf/output.ts
/** What to show while dnf works, from one line of its output; undefined for lines that tell nothing new. */
function progressOf(line) {
	const download = /^\((\d+\/\d+)\): (\S+)/.exec(line);
	if (download !== null) return `downloading ${download[1]}: ${download[2]}`;
	const step = /^ {2}(Installing|Running scriptlet|Verifying) *: (\S+) +(\d+\/\d+)/.exec(line);
	if (step === null) return void 0;
	return `${{
		Installing: "installing",
		"Running scriptlet": "scriptlet",
		Verifying: "verifying"
	}[step[1] ?? ""]} ${step[3]}: ${step[2]}`;
}
/**
* A plugin for dnf 4 (dnf.plugin, hook `resolved`) that prints what the solver chose, one line of JSON per package, before anything is
* downloaded. dnf's own words name no repository and no place, and asking for them takes two more runs of dnf. It also brings the command
* `dpuos-source NAME`, which downloads the newest source RPM of a name and prints the same of it: `dnf download` is in a package of its own.
*/
const CHOSEN_PLUGIN = `import json
import dnf
import dnf.cli
import dnf.exceptions
import dnf.subject


def tell(one, groups):
    print('dpuos-chosen ' + json.dumps({
        'name': one.name, 'epoch': int(one.epoch), 'version': one.version, 'release': one.release,
        'arch': one.arch, 'repository': one.repoid, 'installedSize': one.installsize,
        'path': one.location, 'groups': groups, 'file': one.localPkg()}), flush=True)


class Chosen(dnf.Plugin):
    name = 'dpuos'

    def __init__(self, base, cli):
        super().__init__(base, cli)
        if cli is not None:
            cli.register_command(Source)

    def resolved(self):
        members = {}
        for group in (self.base.comps.groups if self.base.comps else ()):
            for one in group.mandatory_packages + group.default_packages:
                members.setdefault(one.name, []).append(group.id)
        for one in self.base.transaction.install_set:
            tell(one, members.get(one.name, []))


class Source(dnf.cli.Command):
    aliases = ('dpuos-source',)

    @staticmethod
    def set_argparser(parser):
        parser.add_argument('package')

    def configure(self):
        self.cli.demands.available_repos = True
        self.cli.demands.sack_activation = True

    def run(self):
        subject = dnf.subject.Subject(self.opts.package)
        found = subject.get_best_query(self.base.sack, with_provides=False, with_filenames=False, with_src=True)
        newest = list(found.filter(arch__eq=['src', 'nosrc']).latest())[:1]
        if not newest:
            raise dnf.exceptions.Error('No match for argument: ' + self.opts.package)
        self.base.download_packages(newest, self.base.output.progress)
        tell(newest[0], [])
`;
// packages/host-tools/src/dnf/repository-failures.ts
/** libcurl's error numbers (libcurl-errors(3)) as librepo prints them. */
const CURL = {
	5: "dns",
	6: "dns",
	7: "connect",
	28: "timeout",
	35: "tls",
	51: "tls",
	52: "connect",
	55: "connect",
	56: "connect",
	58: "tls",
	60: "tls",
	77: "tls",
	37: "not-found"
};
function causeOf(line) {
	if (/GPG signature is not available/.test(line)) return "unsigned";
	const status = /Status code: (\d+)/.exec(line)?.[1];
	if (status !== void 0) return status === "404" || status === "410" ? "not-found" : "http";
	const curl = /Curl error \((\d+)\)/.exec(line)?.[1];
	if (curl !== void 0) return CURL[Number(curl)] ?? "other";
	if (/GPG (signature )?verification|repomd\.xml GPG|Bad GPG signature|Signing key not found/i.test(line)) return "signature";
	if (/parser error|Bad repomd/.test(line)) return "not-a-repository";
	if (/checksum doesn't match|Checksum error|doesn't match \(/i.test(line)) return "checksum";
	return "other";
}
/** Which cause to tell when several mirrors failed in different ways: the one the user can do most about. */
const WEIGHT = [
	"unsigned",
	"signature",
	"checksum",
	"not-a-repository",
	"not-found",
	"http",
	"tls",
	"connect",
	"timeout",
	"dns",
	"other"
];
/**
* Read which repositories dnf (4.x) gave up on and why, from its standard error; in the order in which it names them:
*
*     Errors during downloading metadata for repository 'OS':
*       - Curl error (7): Couldn't connect to server for http://…/repodata/repomd.xml [Failed to connect …]
*     Error: Failed to download metadata for repo 'OS': Cannot download repomd.xml: …
*/
function repositoryFailures(stderr) {
	const lines = /* @__PURE__ */ new Map();
	let current;
	const add = (id, line) => void lines.set(id, [...lines.get(id) ?? [], line]);
	for (const line of stderr.split("\n")) {
		const start = /^Errors during downloading metadata for repository '([^']+)':/.exec(line);
		const failed = /^Error: Failed to (?:download|synchronize).* for repo '([^']+)': (.*)$/.exec(line);
		const item = /^\s+- (.*)$/.exec(line);
		if (start) current = start[1];
		else if (failed) add(failed[1] ?? "", failed[2] ?? "");
		else if (item && current !== void 0) add(current, item[1] ?? "");
		else current = void 0;
	}
	return [...lines].map(([id, said]) => {
		const [first] = said.map((line) => ({
			line,
			cause: causeOf(line)
		})).toSorted((a, b) => WEIGHT.indexOf(a.cause) - WEIGHT.indexOf(b.cause));
		const url = /(?:for|from|URL) ((?:https?|ftp|file):\S+)/.exec(said.join("\n"))?.[1];
		return {
			id,
			cause: first?.cause ?? "other",
			url,
			said: first?.line ?? ""
		};
	});
}
// packages/host-tools/src/dnf/repository-findings.ts
/** The inputs are those of setup-openeuler-toolchain, which decides where repositories are. */
const ELSEWHERE = "Set the toolchain up with a server that you can reach as `mirror`, or with `openeuler-version: sandbox`, which needs none.";
const TEXTS = {
	dns: ["its host name cannot be resolved", `Check the network and the name. ${ELSEWHERE}`],
	connect: ["nothing answers there", `Check the network and the proxy settings (http_proxy, https_proxy). ${ELSEWHERE}`],
	timeout: ["it answers too slowly or not at all", ELSEWHERE],
	tls: ["the TLS connection fails", "Check the clock, and the certificate of a proxy in between (ca-certificates). With `mirror` an http address works too: RPMs are verified by signature."],
	"not-found": ["the server has no repository there", "Check `mirror` and the release. Ended releases are kept on https://archives.openeuler.openatom.cn: set the toolchain up with that as `mirror`."],
	http: ["the server refuses or fails", `Try again later. ${ELSEWHERE}`],
	unsigned: ["its metadata has no signature, although this distribution signs it", "Use another mirror: this one is incomplete or changed."],
	signature: ["its metadata is signed by another key than the expected one", "Do not go on with it: use another mirror, or compare the key with the distribution’s own."],
	checksum: ["its metadata does not match its own checksums", "The mirror is being updated or is damaged: try again later or use another one."],
	"not-a-repository": ["what the server sends is not repository metadata", "Check `mirror`; a login page of a network or a proxy is the usual cause."],
	other: ["dnf cannot read it", ELSEWHERE]
};
/** Causes in which it matters whose signature was expected. */
const SIGNED = ["signature", "unsigned"];
/** One repository that cannot be used, as a finding: repository, address (its first, where dnf does not say which), cause, remedy. */
function repositoryFinding(failure, repository) {
	const [cause, hint] = TEXTS[failure.cause];
	const url = failure.url ?? repository?.baseurl[0];
	const expected = SIGNED.includes(failure.cause) && repository !== void 0 && repository.fingerprints.length > 0 ? `Expected is a signature of ${repository.fingerprints.join(" or ")}.` : "";
	const detail = [failure.said, expected].filter((part) => part !== "").join(" ");
	return {
		level: "error",
		code: failure.cause === "signature" ? "repository-key" : `repository-${failure.cause}`,
		title: `repository ${failure.id}${url === void 0 ? "" : ` (${url})`}: ${cause}`,
		...detail === "" ? {} : { detail },
		hint
	};
}
// packages/host-tools/src/dnf/failures.ts
/**
* What is wrong, from the output of a dnf that failed: one finding per cause, in dnf's own order. Empty when the output
* says nothing that is known. `repositories`: whose signatures are expected. The patterns are those of dnf 4, libsolv, librepo and rpm in English.
*/
function dnfFindings(output, repositories = []) {
	const text = output.split("\n").map((line) => line.trimEnd()).join("\n");
	const found = [
		...solverProblems(text),
		...excluded(text),
		...repositoryFailures(text).map((failure) => repositoryFinding(failure, repositories.find((one) => one.id === failure.id))),
		...downloadProblems(text),
		...signatureProblems(text),
		...fileConflicts(text),
		...noSpace(text)
	];
	const seen = /* @__PURE__ */ new Set();
	return found.filter((one) => !seen.has(one.title) && seen.add(one.title));
}
const error = (code, title, hint, detail) => ({
	level: "error",
	code,
	title,
	hint,
	...detail === void 0 ? {} : { detail }
});
/** libsolv's problems: ` Problem 1: …` and its indented `  - …` lines. */
function solverProblems(text) {
	return [...text.matchAll(/^ Problem(?: \d+)?: (.+(?:\n {2}- .+)*)/gm)].flatMap((match) => {
		const reasons = (match[1] ?? "").split("\n").map((line) => line.replace(/^ {2}- /, ""));
		const detail = reasons.join("; ");
		const missing = reasons.flatMap((reason) => {
			const parts = /^nothing provides (.+) needed by (\S+)/.exec(reason);
			return parts === null ? [] : [error("dependency-missing", `nothing provides ${parts[1]}, which ${parts[2]} needs`, "Add the repository that has it, or leave that package out.", detail)];
		});
		if (missing.length > 0) return missing;
		const conflict = reasons.map((reason) => /^package (\S+)(?: from \S+)? conflicts with (.+) provided by (\S+)/.exec(reason)).find((parts) => parts !== null);
		if (conflict) {
			const title = `${conflict[1]} and ${conflict[3]} cannot be installed together`;
			return [error("package-conflict", title, "Leave one of them out.", detail)];
		}
		const title = `the packages cannot be installed together: ${reasons[0]}`;
		const out = reasons.map((one) => /^package (\S+) is filtered out by exclude/.exec(one)?.[1]).find((one) => one !== void 0);
		const hint = out === void 0 ? "Leave one of the packages out, or ask for another version." : `An exclude (\`packages.exclude\`) keeps ${out} out: take it from there, or leave out what needs it.`;
		return [error("dependency-problem", title, hint, detail)];
	});
}
function excluded(text) {
	return [...text.matchAll(/^All matches were filtered out by (exclude|modular) filtering for argument: (.+)$/gm)].map(([, by, name]) => error("package-excluded", `package ${name} is asked for and taken out by ${by} filtering`, "Drop one of the two."));
}
function downloadProblems(text) {
	const hint = "The repository promises this file and does not deliver it. Try again later, or another mirror.";
	const failed = [...text.matchAll(/^\[FAILED\] (\S+): (.*)$/gm)].map(([, file, why]) => {
		const reason = new RegExp(`^\\[MIRROR\\] ${escape(file ?? "")}: (.*)$`, "m").exec(text)?.[1] ?? why;
		return error("download-failed", `${file} could not be downloaded`, hint, reason);
	});
	const local = [...text.matchAll(/^Package "(.+)" from local repository "(.+)" has incorrect checksum$/gm)].map(([, nevra, id]) => error("package-corrupt", `repository ${id}: the file of ${nevra} is missing or not the one its metadata describes`, "Build the repository again, or run createrepo_c on it."));
	const key = [...text.matchAll(/^Curl error \(\d+\): .* for (\S+) \[(.*)\]$/gm)].map(([, url, why]) => error("key-missing", `the signing key ${url} cannot be read: ${why}`, "Check the repository’s gpgkey."));
	return [
		...failed,
		...local,
		...key
	];
}
function signatureProblems(text) {
	const unsigned = [...text.matchAll(/^Package (\S+) is not signed$/gm)].map(([, file]) => error("package-unsigned", `${file} is not signed`, "Sign it with the repository’s key (rpmsign --addsign)."));
	const wrong = [...text.matchAll(/^Public key for (\S+) is not (?:installed|trusted)/gm), ...text.matchAll(/^Check that the correct key URLs .*Failing package is: (\S+)$/gm)].map(([, what]) => error("package-wrong-key", `${what} is signed with a key that its repository does not name`, "Add the key to the repository’s gpgkey if you trust it; else the package is not what it claims to be."));
	const corrupt = [...text.matchAll(/^Problem opening package (\S+)$/gm)].map(([, file]) => error("package-corrupt", `${file} is damaged, or its signature is wrong`, "Delete it from the cache and try again; if it comes back, the mirror or the repository is at fault."));
	return [
		...unsigned,
		...wrong,
		...corrupt,
		...unverified(text)
	];
}
/** rpm's own words when it verifies a transaction (lib/rpmprob.c, RPMPROB_VERIFY). */
function unverified(text) {
	return [...text.matchAll(/^\s*package (\S+) does not verify: (.+)$/gm)].map(([, what, why = ""]) => /no (signature|digest)/.test(why) ? error("package-unsigned", `${what} is not signed`, "Sign it with the repository’s key (rpmsign --addsign).") : /NOKEY|NOTTRUSTED/.test(why) ? error("package-wrong-key", `${what} is signed with a key that no repository names`, "Add the key to the repository’s gpgkey if you trust it; else the package is not what it claims to be.", why) : error("package-corrupt", `${what} is damaged, or its signature is wrong`, "Delete it from the cache and try again; if it comes back, the mirror or the repository is at fault.", why));
}
function fileConflicts(text) {
	const both = /^\s*file (.+) conflicts between attempted installs of (\S+) and (\S+)$/gm;
	const one = /^\s*file (.+) from install of (\S+) conflicts with file from package (\S+)$/gm;
	const pairs = /* @__PURE__ */ new Map();
	for (const [, file = "", a, b] of [...text.matchAll(both), ...text.matchAll(one)]) {
		const pair = `${a} and ${b}`;
		pairs.set(pair, [...pairs.get(pair) ?? [], file]);
	}
	return [...pairs].map(([pair, files]) => error("file-conflict", `${pair} hold different files at ${files[0]}${files.length > 1 ? ` and ${files.length - 1} more paths` : ""}`, "Leave one of them out.", files.slice(0, 20).join("\n")));
}
function noSpace(text) {
	const short = /At least (\S+) more space needed on the (\S+) filesystem/.exec(text) ?? /installing package \S+ needs (\S+) more space on the (\S+) filesystem/.exec(text);
	if (short === null && !text.includes("No space left on device")) return [];
	const title = short === null ? "no space left on device" : `${short[1]} more space is needed for the packages’ files`;
	return [error("no-space", title, "Free some disk space, or point TMPDIR (or RUNNER_TEMP) to a larger disk.")];
}
const escape = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
// packages/host-tools/src/dnf/keys.ts
/**
* Check every key file of the repositories against the fingerprints that the toolchain manifest names, before any tool
* gets to trust it. Keys of all repositories are looked at, then all that is wrong is thrown as one UserError. A repository without
* keys passes: setup writes one only where the user said `allow-unsigned`, and warns.
*/
async function checkKeys(repositories, toolchainDir, gnupgHome, ports) {
	const findings = [];
	const checked = /* @__PURE__ */ new Map();
	for (const repository of repositories) {
		const files = repository.gpgkey.map((key) => path.resolve(toolchainDir, key));
		checked.set(repository.id, files);
		for (const file of files) findings.push(...await checkKey(repository, file, gnupgHome, ports));
	}
	if (findings.length > 0) throw new UserError(findings);
	return checked;
}
async function checkKey(repository, file, gnupgHome, ports) {
	const hint = "Run setup-openeuler-toolchain again; it fetches the keys and checks them.";
	if (!await access(file).then(() => true, () => false)) return [{
		level: "error",
		code: "key-missing",
		title: `repository ${repository.id}: the signing key ${file} is missing`,
		hint,
		at: { file }
	}];
	const actual = await keyFingerprints(file, gnupgHome, ports);
	if (actual.length === 0) return [{
		level: "error",
		code: "key-invalid",
		title: `repository ${repository.id}: ${file} holds no OpenPGP public key`,
		hint,
		at: { file }
	}];
	return actual.filter((one) => !repository.fingerprints.includes(one)).map((one) => ({
		level: "error",
		code: "key-fingerprint",
		title: `repository ${repository.id}: the key in ${file} is not the promised one`,
		detail: `It has fingerprint ${one}; promised ${repository.fingerprints.length === 1 ? "is" : "are"} ${repository.fingerprints.join(", ") || "none"}.`,
		hint: "Do not use this key before you know who changed it.",
		at: { file }
	}));
}
/** Fingerprints of the primary keys in a key file, as gpg reads it with a home of its own (mode 0700); none when it holds no key. */
async function keyFingerprints(file, gnupgHome, ports) {
	return primaryFingerprints((await ports.proc.run([
		"gpg",
		"--batch",
		"--no-options",
		"--no-autostart",
		"--show-keys",
		"--with-colons",
		"--",
		file
	], {
		env: { GNUPGHOME: gnupgHome },
		okCodes: [1, 2],
		timeoutMs: 3e4
	})).stdout);
}
/** Fingerprints of the primary keys in gpg's colon listing (doc/DETAILS): the `fpr` record that follows a `pub` record. */
function primaryFingerprints(colons) {
	const found = [];
	let primary = false;
	for (const fields of colons.split("\n").map((line) => line.split(":"))) {
		if (fields[0] === "pub") primary = true;
		if (fields[0] === "sub") primary = false;
		if (fields[0] === "fpr" && primary && fields[9] !== void 0) {
			found.push(fields[9]);
			primary = false;
		}
	}
	return found;
}
// packages/host-tools/src/dnf/scriptlets.ts
/** dnf's transaction lines: `  Installing       : bash-5.2-1.x86_64   3/175`. What a scriptlet prints stands between two of them. */
const STEP = /^ {2}(Preparing|Installing|Upgrading|Cleanup|Erasing|Obsoleting|Verifying|Running scriptlet) *: /;
/** rpm/lib/rpmscript.c and rpmio/rpmlua.c; the second form is Lua's only one. */
const FAILED = /^(?:warning|error): %(\w+)\((.+)\) scriptlet failed, (?:exit status (\d+)|signal \d+)$/;
const LUA_FAILED = /^error: lua script failed: \[string "%(\w+)\((.+?)\)"\]/;
/** dnf's own closing line. */
const CLOSING = /^(?:Non-fatal )?Error in (\S+) scriptlet in rpm package (\S+)$/;
/** rpm and dnf call two of them by their tags. */
const PLAIN$1 = {
	prein: "pre",
	postin: "post"
};
/**
* Every scriptlet failure in the output of dnf or rpm, in order. rpm names scriptlet and package on stdout; dnf adds a closing line
* on stderr, so that the two cannot be told to belong together by their order: a closing line counts only where nothing was named.
* `packages`: what rpm -v prints when it begins with a package, a line of its own.
*/
function scriptletFailures(stdout, stderr, packages = /* @__PURE__ */ new Set()) {
	const found = [];
	let since = [];
	const report = (tag, nevra, status, lines) => {
		const scriptlet = tag === "<unknown>" ? "unknown" : plainTag(tag);
		found.push({
			package: nevra,
			scriptlet,
			status: status === void 0 ? null : Number(status),
			lines
		});
	};
	const lines = (text) => text.split("\n").map((line) => line.trimEnd());
	for (const line of [
		...lines(stdout),
		"",
		...lines(stderr)
	]) {
		if (STEP.test(line) || packages.has(line)) since = [];
		else if (line !== "" && !CLOSING.test(line)) since.push(line);
		const failed = FAILED.exec(line) ?? LUA_FAILED.exec(line);
		if (failed === null) continue;
		report(failed[1] ?? "", failed[2] ?? "", failed[3], since);
		since = [];
	}
	const named = [...found];
	let triggers = named.filter((one) => one.scriptlet.includes("trigger")).length;
	for (const line of [...lines(stdout), ...lines(stderr)]) {
		const [, tag, name] = CLOSING.exec(line) ?? [];
		if (tag === void 0 || name === void 0) continue;
		if (!(tag === "<unknown>" ? triggers-- > 0 : named.some((one) => one.scriptlet === plainTag(tag) && one.package.startsWith(`${name}-`)))) report(tag, name, void 0, [line]);
	}
	return found;
}
/** `POSTIN` and `post` are the same. */
function plainTag(tag) {
	const lower = tag.toLowerCase();
	return PLAIN$1[lower] ?? lower;
}
// packages/host-tools/src/dnf/runner.ts
/** Write configuration and repositories below `work`, and check the keys. Throws UserError (dnf missing or too new, keys). */
async function openRunner(options, ports, { root, settings } = { root: true }) {
	const { toolchain, work } = options;
	const repositories = [...toolchain.repositories, ...options.extraRepositories ?? []].filter((one) => one.enabled);
	const folder = (name) => path.join(work, "dnf", name);
	const paths = {
		here: path.join(work, "dnf"),
		repos: folder("repos"),
		plugins: folder("plugins"),
		home: folder("home"),
		log: folder("log"),
		state: folder("state"),
		cache: toolchain.dnfCache
	};
	for (const one of Object.values(paths)) await mkdir(one, { recursive: true });
	await mkdir(folder("gnupg"), {
		recursive: true,
		mode: 448
	});
	const keys = await checkKeys(repositories, options.toolchainDir, folder("gnupg"), ports);
	await ports.fs.writeFile(path.join(paths.home, ".rpmmacros"), RPM_MACROS);
	await ports.fs.writeFile(path.join(paths.plugins, "dpuos.py"), CHOSEN_PLUGIN);
	await ports.fs.writeFile(path.join(paths.repos, "dpuos.repo"), repoFile(repositories, options.toolchainDir));
	const signed = [...keys.values()].every((files) => files.length > 0);
	const env = toolEnv(paths, ports);
	await forgetKeyrings(paths.cache, "", root, ports);
	ports.fs.onExit(async () => {
		const rings = await keyrings(paths.cache);
		if (rings.length === 0) return;
		await ports.proc.run([
			"flock",
			"-n",
			lockOf(paths.cache),
			"rm",
			"-rf",
			"--",
			...rings
		], {
			root,
			okCodes: [1]
		});
	});
	const foreign = toolchain.arch !== ports.host.arch;
	return {
		repositories,
		keyFolder: options.toolchainDir,
		keys: [...new Set([...keys.values()].flat())],
		env,
		signed,
		foreign,
		async run(installroot, args, timeoutMs = 18e5) {
			const conf = folder(`${path.basename(installroot)}.conf`);
			await ports.fs.writeFile(conf, dnfConf(paths, installroot, toolchain.distro.releasever, signed, settings));
			const argv = [
				"-c",
				conf,
				`--installroot=${installroot}`,
				`--releasever=${toolchain.distro.releasever}`
			];
			return await ports.proc.run([
				"flock",
				lockOf(paths.cache),
				"dnf",
				...argv,
				...foreign ? [`--forcearch=${toolchain.arch}`] : [],
				...args
			], {
				cwd: paths.here,
				env,
				root,
				timeoutMs,
				okCodes: [1],
				onLine: (line) => {
					const now = progressOf(line);
					if (now !== void 0) ports.log.progress(now);
				}
			});
		},
		async tidy(installroot) {
			await forgetKeyrings(paths.cache, `${installroot}${outOf(installroot, "")}`, root, ports);
			const { uid, gid } = ports.host.owner;
			if (root && uid !== 0) await ports.proc.run([
				"chown",
				"-R",
				`${uid}:${gid}`,
				"--",
				paths.cache
			], { root: true });
		}
	};
}
/** dnf (or rpm) failed: say why in the user's terms, or hand over what it printed. */
function dnfError(result, what, tool = "dnf", repositories = []) {
	const output = `${result.stdout}\n${result.stderr}`;
	const findings = dnfFindings(output, repositories);
	const log = `${tool}'s log: ${result.logFile}`;
	if (findings.length > 0) return new UserError(findings.map((one) => ({
		...one,
		detail: one.detail === void 0 ? log : `${one.detail}\n${log}`
	})));
	const [failed] = scriptletFailures(result.stdout, result.stderr);
	const lines = output.split("\n").filter((line) => line.trim() !== "");
	return new ToolError(`${tool} could not ${what}${failed === void 0 ? "" : `: %${failed.scriptlet} of ${failed.package} failed`}`, {
		argv: result.argv,
		exitCode: result.code,
		how: "exit",
		tail: failed === void 0 ? lines.slice(-40) : failed.lines,
		logFile: result.logFile,
		...failed === void 0 ? {} : { cause: {
			code: "scriptlet-failed",
			title: `the %${failed.scriptlet} scriptlet of ${failed.package} failed, so it was not installed`,
			hint: "The package is broken, or expects something that its Requires do not name."
		} }
	});
}
function toolEnv(paths, ports) {
	const { env } = ports.host;
	const proxies = Object.entries(env).filter(([name]) => /^(https?|no|all|ftp)_proxy$/i.test(name));
	return {
		HOME: paths.home,
		LC_ALL: "C.UTF-8",
		...Object.fromEntries(proxies),
		...ports.clock.sourceDateEpoch === void 0 ? {} : { SOURCE_DATE_EPOCH: String(ports.clock.sourceDateEpoch) }
	};
}
/**
* Checking signed metadata makes libdnf keep the repository's key in a `pubring` in the cache, and gpgme start a gpg-agent there that nobody
* ends. A kept keyring would go on trusting a key that the repository has given up. So all of it goes.
* `prefix` is how dnf spelled the way to the cache: gpg derives the place of an agent's socket from the spelling. While another run of dnf uses
* the cache they stay, and that one waits for us: without its keyring it would refuse what is signed well.
*/
async function forgetKeyrings(cache, prefix, root, ports) {
	const rings = await keyrings(cache);
	const lock = lockOf(cache);
	for (const ring of rings) {
		const gpgconf = [
			"gpgconf",
			"--homedir",
			`${prefix}${ring}`
		];
		await ports.proc.run([
			"flock",
			lock,
			...gpgconf,
			"--kill",
			"all"
		], {
			root,
			okCodes: [1, 2]
		});
		await ports.proc.run([
			"flock",
			lock,
			...gpgconf,
			"--remove-socketdir"
		], {
			root,
			okCodes: [1, 2]
		});
	}
	if (rings.length > 0) await ports.proc.run([
		"flock",
		lock,
		"rm",
		"-rf",
		"--",
		...rings
	], { root });
}
/** Whoever runs dnf on a cache, or takes keyrings from it, holds this file (flock(1)). */
const lockOf = (cache) => path.join(cache, "keyrings.lock");
async function keyrings(cache) {
	const rings = (await cacheFolders(cache)).map((folder) => path.join(folder, "pubring"));
	const there = await Promise.all(rings.map(exists$1));
	return rings.filter((_, index) => there[index]);
}
const exists$1 = (file) => access(file).then(() => true, () => false);
// packages/host-tools/src/dnf/metadata.ts
/** The origin gives as little as 44 kB/s abroad, and four repositories' metadata takes its time. Longer than this a nearer mirror is the answer. */
const LIMIT_MS$1 = 18e5;
/**
* A dead server is given up after 10 s (dnf's timeout covers both connecting and standing still); one run names every repository that cannot
* be used, not only the first.
*/
const SETTINGS = {
	timeout: "10",
	retries: "3",
	skip_if_unavailable: "1"
};
/**
* Read the metadata of every enabled repository into dnf's cache, where the later actions find it. Needs no root. Returns the
* repositories that cannot be used, none when all can. Throws UserError (keys, `repository-slow`).
*/
async function fetchMetadata(options, ports) {
	const root = path.join(options.work, "metadata");
	await mkdir(root, { recursive: true });
	const runner = await openRunner({
		...options,
		root
	}, ports, {
		root: false,
		settings: SETTINGS
	});
	try {
		const result = await runner.run(root, ["--refresh", "makecache"], LIMIT_MS$1);
		const failures = repositoryFailures(result.stderr);
		if (result.code !== 0 && failures.length === 0) throw dnfError(result, "read the repositories’ metadata");
		return failures;
	} catch (error) {
		if (!(error instanceof ToolError) || error.info.how !== "timeout") throw error;
		throw new UserError({
			level: "error",
			code: "repository-slow",
			title: `the repositories' metadata did not arrive within ${LIMIT_MS$1 / 6e4} minutes`,
			detail: error.info.tail.at(-1) ?? "",
			hint: "Pass a nearer server as `mirror`."
		});
	} finally {
		await runner.tidy(root);
	}
}
// packages/host-tools/src/store/store.ts
/**
* RPMs by their content, below dnf's cache: `sha256/ab/abcd….rpm`. dnf keeps its own copies under names, which a mirror, a republished
* package or another order of servers makes worthless; here a lock finds its bytes, whoever brought them.
*/
const STORE = "sha256";
const storePath = (dnfCache, sha256) => path.join(dnfCache, STORE, sha256.slice(0, 2), `${sha256}.rpm`);
// packages/host-tools/src/store/reach.ts
/** An address that we can ask ourselves. dnf replaces $variables in those of a `.repo` file: these are left to it. */
const isPlainHttp = (url) => /^https?:\/\/[^$]+$/.test(url);
/** Is there a proxy in between? Node's fetch knows none; dnf does. */
const isProxied = ({ host }) => Object.entries(host.env).some(([name, value]) => /^(https?|all)_proxy$/i.test(name) && value !== "");
// packages/host-tools/src/store/take.ts
/** Are all of these in the store or in a repository that is a folder? Only names and sizes are looked at. */
async function allAtHand(entries, sources) {
	for (const entry of entries) if (!(await Promise.all(places(entry, sources).map(sizeOf))).includes(entry.size)) return false;
	return true;
}
const sizeOf = (file) => stat(file).then((found) => found.isFile() ? found.size : void 0, () => void 0);
/** Where a locked RPM may lie on this machine. */
function places({ sha256, repository, path }, { repositories, dnfCache }) {
	const bases = repositories.find((one) => one.id === repository)?.baseurl ?? [];
	const folders = path === void 0 ? [] : bases.filter((base) => base.startsWith("file://"));
	return [storePath(dnfCache, sha256), ...folders.map((base) => `${fileURLToPath(base).replace(/\/*$/, "/")}${path}`)];
}
// packages/host-tools/src/tools/require.ts
/** Make sure that every program is there before any work is done. Throws one UserError that names all that are missing. */
async function requireTools(need, arch, ports) {
	const missing = [];
	const packages = /* @__PURE__ */ new Set();
	for (const tool of toolsFor(/* @__PURE__ */ new Set([need]), arch)) for (const program of tool.programs) {
		if (await ports.proc.which(program) !== void 0) continue;
		missing.push(program);
		packages.add(tool.packages.debian ?? tool.name);
	}
	if (missing.length === 0) return;
	throw new UserError({
		level: "error",
		code: "tool-missing",
		title: `not installed: ${missing.join(", ")}`,
		hint: `Run setup-openeuler-toolchain first, or (on Debian and Ubuntu) \`apt-get install ${[...packages].toSorted().join(" ")}\`.`
	});
}
// packages/host-tools/src/lock/open.ts
/** The lock file of a definition: beside it under its name, or in it where it is a folder. */
async function chooseLock(mode, lockFile, definition) {
	if (lockFile !== void 0) return {
		mode,
		file: lockFile,
		named: true
	};
	if (definition === void 0) return {
		mode,
		file: void 0,
		named: false
	};
	return {
		mode,
		file: await stat(definition).then((found) => found.isDirectory(), () => false) ? path.join(definition, "dpuos.lock.yaml") : `${definition.replace(/\.ya?ml$/i, "")}.lock.yaml`,
		named: false
	};
}
/**
* Read the lock file for an architecture; undefined where none is wanted or known. Throws UserError: not there although it is wanted
* (`frozen`, or named by the user), not readable, without the architecture (`frozen`).
*/
async function openLock({ mode, file, named }, arch, ports) {
	if (mode === "none") return void 0;
	if (file === void 0) {
		if (mode !== "frozen") return void 0;
		throw missing("`lock: frozen` without a definition: where is the lock file?", "Name it as `lock-file`, or give the definition.");
	}
	const shown = shownPath(file, ports);
	const text = await ports.fs.readText(file);
	const nothing = {
		file,
		shown,
		whole: void 0,
		lock: void 0,
		at: () => ({ file: shown }),
		findings: []
	};
	if (text === void 0) {
		if (mode === "update" || mode === "auto" && !named) return nothing;
		throw missing(`there is no lock file ${shown}`, "Run once with `lock: update` to write it.");
	}
	const read = readLock(text, shown);
	if (!read.ok) {
		if (mode !== "update") throw new UserError(read.findings);
		return {
			...nothing,
			findings: read.findings.map((one) => ({
				...one,
				level: "warning",
				hint: LOST
			}))
		};
	}
	const opened = open(read.value, arch);
	if (opened.lock === void 0 && mode === "frozen") throw missing(`${shown} is for ${Object.keys(read.value.lock.arches).join(", ") || "nothing"}, not for ${arch}`, `Run once with \`lock: update\` for ${arch}: it is added to the file.`, { file: shown });
	return {
		file,
		shown,
		findings: [],
		...opened
	};
}
const LOST = "It is written anew; what it said for other architectures is lost: run `lock: update` for these too.";
function open({ lock: whole, at }, arch) {
	const section = whole.arches[arch];
	return {
		whole,
		lock: section === void 0 ? void 0 : {
			...section,
			arch,
			distro: whole.distro
		},
		at: (nevra) => at(arch, nevra)
	};
}
function missing(title, hint, at) {
	return new UserError({
		level: "error",
		code: "lock-missing",
		title,
		hint,
		...at === void 0 ? {} : { at }
	});
}
// packages/host-tools/src/rpm/build-macros.ts
/**
* rpmbuild's macros for a tree that is ready: nothing of the host shapes the package, and the same tree gives the same bytes. No stripping (the host's strip knows one
* processor), no byte-compiling, no debuginfo, no build-id links; fixed host name, build and file times (SOURCE_DATE_EPOCH). Packages land in `work/out`.
* `zstd` is its level; `own` are further macros.
*/
const buildMacros = (work, host, { zstd, own = [] }) => [
	["_topdir", work],
	["_builddir", work],
	["_tmppath", work],
	["_rpmdir", `${work}/out`],
	["_rpmfilename", "%%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm"],
	["__spec_install_post", "%{nil}"],
	["__os_install_post", "%{nil}"],
	["debug_package", "%{nil}"],
	["_build_id_links", "none"],
	["_binary_payload", `w${zstd}.zstdio`],
	["_binary_filedigest_algorithm", "8"],
	...own,
	["_buildhost", host],
	["use_source_date_epoch_as_buildtime", "1"],
	["clamp_mtime_to_source_date_epoch", "1"]
];
/** Macros as rpmbuild takes them on its command line. */
const defines = (macros) => macros.flatMap(([name, value]) => ["--define", `${name} ${value}`]);
// packages/host-tools/src/source.ts
/** Options that let git look, and do no more, at a work tree that may be another user's while we may be root. */
const ONLY_LOOK = [
	"-c",
	"safe.directory=*",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"safe.bareRepository=explicit",
	"--no-optional-locks"
];
/**
* The commit of the work tree that a file lies in, or the workspace where none is given; `dirty` as `git describe --dirty` means it:
* tracked files differ from it. `{commit: null, dirty: false}` under no version control, before the first commit, and without git.
*/
async function sourceOf(file, ports) {
	const none = {
		commit: null,
		dirty: false
	};
	if (await ports.proc.which("git") === void 0) return none;
	const folder = file === void 0 ? ports.host.workspace : path.dirname(file);
	const git = (...words) => ports.proc.run([
		"git",
		...ONLY_LOOK,
		"-C",
		folder,
		...words
	], {
		okCodes: [1, 128],
		timeoutMs: 3e4
	});
	const head = await git("rev-parse", "--verify", "HEAD");
	if (head.code !== 0) return none;
	const status = await git("status", "--porcelain", "--untracked-files=no");
	return {
		commit: head.stdout.trim(),
		dirty: status.stdout.trim() !== ""
	};
}
// packages/host-tools/src/store/prune.ts
/**
* Bound what dnf and the store keep: beyond `maxBytes` what was not used for the longest time goes, RPMs and repositories' metadata alike.
* An RPM that dnf and the store both have is one file, and goes from both.
*/
async function pruneCache(dnfCache, maxBytes) {
	const items = [...await rpmItems(dnfCache), ...await metadataItems(dnfCache)];
	let total = items.reduce((sum, one) => sum + one.size, 0);
	let [count, bytes] = [0, 0];
	for (const item of items.sort((a, b) => a.used - b.used)) {
		if (total <= maxBytes) break;
		for (const one of item.paths) await rm(one, {
			recursive: true,
			force: true
		}).catch(() => void 0);
		total -= item.size;
		bytes += item.size;
		count++;
	}
	return {
		items: count,
		bytes
	};
}
async function rpmItems(dnfCache) {
	const folders = [...await subfolders(path.join(dnfCache, STORE)), ...(await cacheFolders(dnfCache)).map((folder) => path.join(folder, "packages"))];
	const byInode = /* @__PURE__ */ new Map();
	for (const folder of folders) for (const name of await readdir(folder).catch(() => [])) {
		const file = path.join(folder, name);
		const found = await stat(file).catch(() => void 0);
		if (found?.isFile() !== true) continue;
		const key = `${found.dev}:${found.ino}`;
		const item = byInode.get(key) ?? {
			paths: [],
			size: found.size,
			used: found.mtimeMs
		};
		item.paths.push(file);
		byInode.set(key, item);
	}
	return [...byInode.values()];
}
async function metadataItems(dnfCache) {
	const items = [];
	for (const folder of await cacheFolders(dnfCache)) {
		const repodata = path.join(folder, "repodata");
		const item = {
			paths: [repodata],
			size: 0,
			used: 0
		};
		for (const name of await readdir(repodata).catch(() => [])) {
			const found = await stat(path.join(repodata, name)).catch(() => void 0);
			if (found === void 0) continue;
			item.size += found.size;
			item.used = Math.max(item.used, found.mtimeMs);
		}
		if (item.size > 0) items.push(item);
	}
	return items;
}
async function subfolders(folder) {
	return (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((one) => one.isDirectory()).map((one) => path.join(folder, one.name));
}
/**
* A Debian version (`[epoch:]upstream[-revision]`, Policy 5.6.12) in RPM's parts. RPM allows no `-` inside a part, so it becomes `_`;
* `~` means the same in both; a `+` in a revision becomes `.0.`. No dist tag here: `evrOf` adds it.
*/
function splitVersion(debian) {
	const colon = debian.indexOf(":");
	const epoch = colon > 0 ? debian.slice(0, colon) : void 0;
	const rest = debian.slice(colon + 1);
	const dash = rest.lastIndexOf("-");
	const clean = (part) => part.replaceAll("-", "_");
	return {
		epoch,
		version: clean(dash > 0 ? rest.slice(0, dash) : rest),
		release: dash > 0 ? clean(rest.slice(dash + 1)).replaceAll("+", ".0.") : void 0
	};
}
/** The EVR of the RPM made from a Debian version; a version without revision gets release 0. */
function evrOf(debian) {
	const evr = splitVersion(debian);
	return {
		...evr,
		release: `${evr.release ?? "0"}.sb`
	};
}
/** Debian's relations, and RPM's for the same. */
const OPERATORS = {
	"<<": "<",
	"<=": "<=",
	"=": "=",
	">=": ">=",
	">>": ">"
};
/**
* `>= 2.36-9` of a Debian dependency as RPM writes it. `=` and `<=` need the dist tag, because the RPM's release carries it;
* with the others it must stay away, so that the bound itself satisfies `>=`.
*/
function relation(operator, debian) {
	const rpm = OPERATORS[operator];
	if (rpm === void 0) return void 0;
	const evr = splitVersion(debian);
	const tag = evr.release !== void 0 && (operator === "=" || operator === "<=") ? ".sb" : "";
	return `${rpm} ${evr.epoch === void 0 ? "" : `${evr.epoch}:`}${evr.version}${evr.release === void 0 ? "" : `-${evr.release}${tag}`}`;
}
/** Sort weight of one character in Debian's order: `~` before the end of the string, letters before all else. */
function weight(char) {
	if (char === "~") return -1;
	if (char === void 0 || /\d/.test(char)) return 0;
	return /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 256;
}
/** Parts alternate between non-digits and digits (deb-version(7)). */
function compareParts(left, right) {
	const pieces = (text) => text.match(/\D*\d*/g) ?? [];
	const a = pieces(left);
	const b = pieces(right);
	for (let i = 0; i < Math.max(a.length, b.length); i++) {
		const [x, y] = [a[i] ?? "", b[i] ?? ""];
		const [xText, yText] = [x.replace(/\d+$/, ""), y.replace(/\d+$/, "")];
		for (let j = 0; j < Math.max(xText.length, yText.length); j++) {
			const by = weight(xText[j]) - weight(yText[j]);
			if (by !== 0) return by;
		}
		const by = BigInt(x.slice(xText.length) || 0) - BigInt(y.slice(yText.length) || 0);
		if (by !== 0n) return by > 0n ? 1 : -1;
	}
	return 0;
}
/** Debian's version order (deb-version(7)): negative when `left` is older. */
function compareVersions(left, right) {
	const parts = (text) => {
		const [, epoch, rest = ""] = /^(?:(\d+):)?(.*)$/.exec(text) ?? [];
		const dash = rest.lastIndexOf("-");
		return [
			Number(epoch ?? 0),
			dash < 0 ? rest : rest.slice(0, dash),
			dash < 0 ? "" : rest.slice(dash + 1)
		];
	};
	const [a, b] = [parts(left), parts(right)];
	return a[0] - b[0] || compareParts(a[1], b[1]) || compareParts(a[2], b[2]);
}
// packages/sandbox-distro/src/debian-index.ts
/** Value of a one-line field of a stanza (deb822(5)); the empty string when it is absent. */
function field(stanza, name) {
	const key = `${name}: `;
	const at = stanza.startsWith(key) ? 0 : stanza.indexOf(`\n${key}`) + 1;
	if (at === 0 && !stanza.startsWith(key)) return "";
	const from = at + key.length;
	const end = stanza.indexOf("\n", from);
	return stanza.slice(from, end < 0 ? void 0 : end);
}
const splitClauses = (text) => text.split(",").map((clause) => clause.trim()).filter((clause) => clause !== "");
/**
* Read one `Packages` file into `index`. The highest version of a name wins, whichever archive has it; stanzas are cut by
* hand because the index has 60 000 of them and only the fields above matter.
*/
function addPackages(index, text, archive) {
	for (const stanza of text.split("\n\n")) {
		const name = field(stanza, "Package");
		if (name === "") continue;
		const version = field(stanza, "Version");
		const known = index.get(name);
		if (known !== void 0 && compareVersions(known.version, version) >= 0) continue;
		index.set(name, {
			name,
			version,
			architecture: field(stanza, "Architecture"),
			filename: field(stanza, "Filename"),
			size: Number(field(stanza, "Size")),
			sha256: field(stanza, "SHA256"),
			depends: [...splitClauses(field(stanza, "Pre-Depends")), ...splitClauses(field(stanza, "Depends"))],
			provides: splitClauses(field(stanza, "Provides")).map((clause) => clause.split(/[ (]/)[0] ?? clause),
			summary: field(stanza, "Description"),
			archive
		});
	}
}
// packages/sandbox-distro/src/types.ts
/** Processors that the sandbox can be made for: those of the Debian release that it is made of. */
const SANDBOX_ARCHES = ["x86_64", "aarch64"];
const isSandboxArch = (arch) => SANDBOX_ARCHES.some((known) => known === arch);
const ARCH_NAMES = {
	x86_64: {
		debian: "amd64",
		triplet: "x86_64-linux-gnu",
		efi: "x64",
		grubTarget: "x86_64-efi"
	},
	aarch64: {
		debian: "arm64",
		triplet: "aarch64-linux-gnu",
		efi: "aa64",
		grubTarget: "arm64-efi"
	}
};
// packages/sandbox-distro/src/apt.ts
/** The Debian release that the map is written for. */
const SUITE = "bookworm";
const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
/** Where the host is no Debian. */
const FALLBACK = {
	main: "http://deb.debian.org/debian",
	security: "http://deb.debian.org/debian-security"
};
/** Known ways in which apt fails. */
const APT_FAILURES = [
	{
		code: "debian-mirror-unreachable",
		match: /(?:Temporary failure resolving|Could not resolve|Could not connect to|Connection failed|Unable to connect to) '?([^'\s]+)/,
		blame: "user",
		title: "the Debian mirror $1 cannot be reached",
		hint: "Check the network and the proxy settings of apt (apt-config dump | grep -i proxy), or name another mirror."
	},
	{
		code: "debian-mirror-unsigned",
		match: /(?:NO_PUBKEY|The repository '([^']+)' is not signed|signatures couldn't be verified)/,
		blame: "user",
		title: "the signature of the Debian mirror cannot be verified",
		hint: "Install debian-archive-keyring; if it is there, the mirror is not an unchanged copy of Debian: name another one."
	},
	{
		code: "no-space",
		match: /No space left on device/,
		blame: "user",
		title: "no space left on device",
		hint: "Free some disk space, or choose another cache folder."
	}
];
/** Lines of `apt-config dump` that say how the host reaches its mirrors: proxies, certificates, date checks, retries. */
function networkSettings(dump) {
	return dump.split("\n").filter((line) => /^Acquire::(http|https|ftp|Retries|Check-Valid-Until|Check-Date|ForceIPv|Max-ValidTime|tor)\b.* "[^"]*";$/i.test(line));
}
/** apt.conf of an apt that lives in `folder`, for one foreign or native architecture (apt.conf(5)). */
function aptConfig(folder, debianArch, network) {
	return [
		`APT::Architecture "${debianArch}";`,
		`APT::Architectures { "${debianArch}"; };`,
		`Dir::Etc::main "/dev/null";`,
		`Dir::Etc::parts "/dev/null";`,
		`Dir::Etc::sourcelist "/dev/null";`,
		`Dir::Etc::sourceparts "${folder}/sources.list.d";`,
		`Dir::Etc::preferences "/dev/null";`,
		`Dir::Etc::preferencesparts "/dev/null";`,
		`Dir::State "${folder}/state";`,
		`Dir::State::status "${folder}/status";`,
		`Dir::Cache "${folder}/cache";`,
		"APT::Sandbox::User \"\";",
		"Acquire::Languages \"none\";",
		"Acquire::GzipIndexes \"false\";",
		"Acquire::PDiffs \"false\";",
		...network,
		""
	].join("\n");
}
/** sources.list(5) in its deb822 form: Debian's own keys and no others. */
const sourcesList = (sources) => sources.map(({ url, suite }) => `Types: deb\nURIs: ${url}\nSuites: ${suite}\nComponents: main\nSigned-By: ${KEYRING}\n`).join("\n");
/** The suites of Debian `SUITE` at one mirror: release, updates and, where a mirror of those is known, security updates. */
function suitesAt(mirror) {
	return [
		{
			url: mirror.main,
			suite: SUITE
		},
		{
			url: mirror.main,
			suite: `${SUITE}-updates`
		},
		...mirror.security === void 0 ? [] : [{
			url: mirror.security,
			suite: `${SUITE}-security`
		}]
	];
}
/**
* Where the host's own apt finds Debian, from lines `origin|codename|component|url`: its very sources when it runs
* our suite, the same mirrors with our suite when it runs another Debian. Empty on Ubuntu.
*/
function hostSources(targets) {
	const sources = /* @__PURE__ */ new Map();
	let main;
	let security;
	for (const line of targets.split("\n")) {
		const [origin, codename = "", component, uri = ""] = line.split("|");
		if (origin !== "Debian" || component !== "main") continue;
		const url = uri.replace(/\/$/, "");
		if (codename.endsWith("-security")) security ??= url;
		else if (!codename.includes("-")) main ??= url;
		if (![
			"bookworm",
			`bookworm-updates`,
			`bookworm-security`
		].includes(codename)) continue;
		sources.set(codename, {
			url,
			suite: codename
		});
	}
	if (sources.has("bookworm")) return [...sources.values()];
	return main === void 0 ? [] : suitesAt({
		main,
		security
	});
}
async function chooseSources(ports, { mirror, updates = true }) {
	const all = await allSources(ports, mirror);
	return updates ? all : all.filter(({ suite }) => suite === SUITE);
}
async function allSources(ports, mirror) {
	if (mirror !== void 0) return suitesAt(mirror);
	const own = hostSources((await ports.proc.run([
		"apt-get",
		"indextargets",
		"--format",
		"$(ORIGIN)|$(CODENAME)|$(COMPONENT)|$(REPO_URI)",
		"Created-By: Packages"
	], { okCodes: [100] })).stdout);
	return own.length > 0 ? own : suitesAt(FALLBACK);
}
/** Set up an apt of our own in a scratch folder. */
async function openApt(ports, arch) {
	const folder = await ports.fs.scratch("apt");
	for (const part of [
		"sources.list.d",
		"state/lists/partial",
		"cache/archives/partial"
	]) await mkdir(path.join(folder, part), { recursive: true });
	await writeFile(path.join(folder, "status"), "");
	const dump = await ports.proc.run(["apt-config", "dump"]);
	const config = path.join(folder, "apt.conf");
	await writeFile(config, aptConfig(folder, ARCH_NAMES[arch].debian, networkSettings(dump.stdout)));
	return {
		env: { APT_CONFIG: config },
		folder
	};
}
/** Fetch and read Debian's signed index of the sandbox's suite: about 10 MB, 60 000 packages. */
async function fetchIndex(ports, apt, origin = {}) {
	const sources = await chooseSources(ports, origin);
	await writeFile(path.join(apt.folder, "sources.list.d/sandbox.sources"), sourcesList(sources));
	await ports.proc.run([
		"apt-get",
		"update",
		"-q",
		"--error-on=any"
	], {
		env: apt.env,
		timeoutMs: 3e5,
		idleMs: 12e4,
		failures: APT_FAILURES
	});
	const lists = path.join(apt.folder, "state/lists");
	const files = (await readdir(lists)).sort();
	const archives = [];
	const index = /* @__PURE__ */ new Map();
	for (const { url, suite } of sources) {
		const stem = `${url.replace(/^\w+:\/\//, "").replaceAll("/", "_")}_dists_${suite}_`;
		const release = files.find((file) => file === `${stem}InRelease`);
		const packages = files.find((file) => file.startsWith(`${stem}main_binary-`) && file.endsWith("_Packages"));
		if (release === void 0 || packages === void 0) throw new Error(`apt kept no index of ${url} ${suite} in ${lists}: ${files.join(" ")}`);
		const date = /^Date: (.*)$/m.exec(await readFile(path.join(lists, release), "utf8"))?.[1] ?? "";
		archives.push({
			url,
			suite,
			date,
			sha256: (await ports.fs.hash(path.join(lists, release))).sha256
		});
		addPackages(index, await readFile(path.join(lists, packages), "utf8"), archives.length - 1);
	}
	return {
		archives,
		index
	};
}
// packages/sandbox-distro/src/data/base-files.ts
/** The openEuler release that the sandbox stands in for: what `os-release` and the natively made packages say. */
const NATIVE_VERSION = "22.03";
const OPENEULER_RELEASE = {
	"/usr/lib/os-release": `NAME="openEuler"
VERSION="22.03 (LTS-SP3) sandbox"
ID="openEuler"
VERSION_ID="22.03"
PRETTY_NAME="openEuler 22.03 (LTS-SP3) sandbox"
ANSI_COLOR="0;31"
VARIANT="sandbox"
VARIANT_ID="sandbox"
`,
	"/etc/openEuler-release": "openEuler release 22.03 (LTS-SP3) sandbox\n",
	"/etc/issue": "\\S\nKernel \\r on an \\m\n\n",
	"/etc/issue.net": "\\S\nKernel \\r on an \\m\n",
	"/usr/lib/systemd/system-preset/90-default.preset": `# Services that start when they are installed; everything else is off.
enable sshd.service
enable rsyslog.service
enable getty@.service
enable systemd-networkd.service
enable crond.service
enable auditd.service
enable irqbalance.service
enable dbus.socket
enable remote-fs.target
`,
	"/usr/lib/systemd/system-preset/99-default-disable.preset": "disable *\n",
	"/etc/yum.repos.d/openEuler.repo": "# The sandbox distro has no repository on the network.\n"
};
/** name:uid:gid:comment:home:shell. openEuler's own numbers (its `setup` package), then what Debian's daemons expect. */
const USERS = `root:0:0:root:/root:/bin/bash
bin:1:1:bin:/bin:/sbin/nologin
daemon:2:2:daemon:/sbin:/sbin/nologin
adm:3:4:adm:/var/adm:/sbin/nologin
lp:4:7:lp:/var/spool/lpd:/sbin/nologin
sync:5:0:sync:/sbin:/bin/sync
shutdown:6:0:shutdown:/sbin:/sbin/shutdown
halt:7:0:halt:/sbin:/sbin/halt
mail:8:12:mail:/var/spool/mail:/sbin/nologin
operator:11:0:operator:/root:/sbin/nologin
games:12:100:games:/usr/games:/sbin/nologin
ftp:14:50:FTP User:/var/ftp:/sbin/nologin
nobody:65534:65534:Kernel Overflow User:/:/sbin/nologin
statd:29:29::/var/lib/nfs:/sbin/nologin
_rpc:32:32::/run/rpcbind:/sbin/nologin
tss:59:59::/:/sbin/nologin
sshd:74:74:Privilege-separated SSH:/var/empty/sshd:/sbin/nologin
messagebus:81:81:System message bus:/:/sbin/nologin
dhcpd:177:177::/:/sbin/nologin
systemd-network:192:192:systemd Network Management:/:/sbin/nologin
systemd-resolve:193:193:systemd Resolver:/:/sbin/nologin
systemd-timesync:194:194:systemd Time Synchronization:/:/sbin/nologin
systemd-coredump:195:195:systemd Core Dumper:/:/sbin/nologin
polkitd:196:196:polkit:/:/sbin/nologin
_chrony:197:197::/var/lib/chrony:/sbin/nologin`;
/** name:gid */
const GROUPS = `root:0
bin:1
daemon:2
sys:3
adm:4
tty:5
disk:6
lp:7
mem:8
kmem:9
wheel:10
cdrom:11
mail:12
man:15
dialout:18
floppy:19
games:20
utmp:22
sudo:27
statd:29
_rpc:32
tape:33
kvm:36
video:39
shadow:42
plugdev:46
ftp:50
lock:54
tss:59
audio:63
sshd:74
messagebus:81
users:100
input:104
render:106
sgx:107
crontab:108
_ssh:109
netdev:110
staff:111
dhcpd:177
systemd-journal:190
systemd-network:192
systemd-resolve:193
systemd-timesync:194
systemd-coredump:195
polkitd:196
_chrony:197
nobody:65534`;
/** Days since 1970 of the last password change; fixed, so that the file is the same in every build. */
const SHADOW_DAY = 19e3;
const passwd = USERS.split("\n").map((user) => user.replace(":", ":x:"));
const group = GROUPS.split("\n").map((name) => `${name.replace(":", ":x:")}:`);
const firsts = (text) => text.split("\n").map((line) => line.slice(0, line.indexOf(":")));
const lines = (all) => `${all.join("\n")}\n`;
const PROFILE = `export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin
export PS1="[\\u@\\h \\W]\\\\$ "
for i in /etc/profile.d/*.sh; do [ -r "$i" ] && . "$i"; done
unset i
`;
const NSSWITCH = `passwd: files systemd
group: files systemd
shadow: files
gshadow: files
hosts: files dns
networks: files
protocols: files
services: files
ethers: files
rpc: files
`;
/** What rpm ≥ 4.19 makes every package require that has files of these accounts. */
const ACCOUNT_PROVIDES = [...firsts(USERS).map((name) => `user(${name})`), ...firsts(GROUPS).map((name) => `group(${name})`)];
const SETUP_FILES = {
	"/etc/passwd": lines(passwd),
	"/etc/group": lines(group),
	"/etc/shadow": {
		content: lines(firsts(USERS).map((name) => `${name}:*:${SHADOW_DAY}:0:99999:7:::`)),
		mode: 384
	},
	"/etc/gshadow": {
		content: lines(firsts(GROUPS).map((name) => `${name}:*::`)),
		mode: 384
	},
	"/etc/shells": "/bin/sh\n/bin/bash\n/usr/bin/sh\n/usr/bin/bash\n",
	"/etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
	"/etc/host.conf": "multi on\n",
	"/etc/nsswitch.conf": NSSWITCH,
	"/etc/profile": PROFILE,
	"/etc/bashrc": "# System-wide functions and aliases.\n",
	"/etc/securetty": "console\ntty1\nttyS0\nttyAMA0\nhvc0\n",
	"/etc/fstab": "",
	"/etc/motd": "",
	"/etc/environment": "",
	"/etc/exports": "",
	"/etc/adjtime": "0.0 0 0.0\n0\nUTC\n",
	"/etc/inittab": "# systemd does not read this file.\n",
	"/etc/locale.conf": "LANG=C.UTF-8\n",
	"/etc/machine-id": ""
};
const UNIX = (type, success, module) => `${type} [${success} default=ignore] pam_unix.so ${module}
${type} requisite pam_deny.so
${type} required pam_permit.so
`;
const SESSION = `session [default=1] pam_permit.so
session requisite pam_deny.so
session required pam_permit.so
session required pam_unix.so
`;
const SYSTEM_AUTH = `auth required pam_env.so
auth sufficient pam_unix.so nullok try_first_pass
auth required pam_deny.so
account required pam_unix.so
password sufficient pam_unix.so sha512 shadow nullok try_first_pass use_authtok
password required pam_deny.so
session required pam_limits.so
session required pam_unix.so
-session optional pam_systemd.so
`;
const DENY = [
	"auth",
	"account",
	"password",
	"session"
].map((type) => `${type} required pam_deny.so\n`).join("");
/** What Debian's pam-auth-update would write (`common-*`, which its services include), and openEuler's own names. */
const PAM_FILES = {
	"/etc/pam.d/common-auth": UNIX("auth", "success=1", "nullok"),
	"/etc/pam.d/common-account": UNIX("account", "success=1 new_authtok_reqd=done", ""),
	"/etc/pam.d/common-password": UNIX("password", "success=1", "obscure yescrypt"),
	"/etc/pam.d/common-session": `${SESSION}session optional pam_systemd.so\n`,
	"/etc/pam.d/common-session-noninteractive": SESSION,
	"/etc/pam.d/system-auth": SYSTEM_AUTH,
	"/etc/pam.d/password-auth": SYSTEM_AUTH,
	"/etc/pam.d/other": DENY
};
/** Host keys at first boot, as openEuler does it. ed25519 only: an RSA key costs most of a minute without KVM. */
const SSHD_KEYGEN = {
	"/usr/lib/systemd/system/sshd-keygen@.service": `[Unit]
Description=OpenSSH %i host key
ConditionFileNotEmpty=!/etc/ssh/ssh_host_%i_key
PartOf=sshd-keygen.target

[Service]
Type=oneshot
ExecStart=/usr/bin/ssh-keygen -q -t %i -N "" -f /etc/ssh/ssh_host_%i_key

[Install]
WantedBy=sshd-keygen.target
`,
	"/usr/lib/systemd/system/sshd-keygen.target": `[Unit]
Wants=sshd-keygen@ed25519.service
PartOf=sshd.service
`,
	"/usr/lib/systemd/system/sshd.service.d/keygen.conf": `[Unit]
Wants=sshd-keygen.target
After=sshd-keygen.target
`
};
/** Folders (and their modes where not 0755) that `filesystem` owns; other packages do not list them. */
const FILESYSTEM_DIRS = "/boot /boot/efi /dev /etc /etc/opt /etc/profile.d /etc/skel /etc/sysconfig /etc/xdg /etc/default /etc/pam.d /etc/pki /etc/pki/rpm-gpg /etc/pki/tls /etc/pki/tls/certs /etc/sysctl.d /etc/modprobe.d /etc/modules-load.d /etc/security /etc/systemd /etc/systemd/system /etc/systemd/network /etc/yum.repos.d /home /media /mnt /opt /proc /run /srv /sys /usr /usr/bin /usr/sbin /usr/lib /usr/lib64 /usr/lib/debug /usr/lib/firmware /usr/lib/modules /usr/lib/modprobe.d /usr/lib/modules-load.d /usr/lib/sysctl.d /usr/lib/systemd /usr/lib/systemd/system /usr/lib/systemd/system-preset /usr/lib/tmpfiles.d /usr/lib/sysusers.d /usr/include /usr/libexec /usr/local /usr/local/bin /usr/local/sbin /usr/local/lib /usr/local/lib64 /usr/local/share /usr/share /usr/share/doc /usr/share/man /usr/share/licenses /usr/share/misc /usr/share/locale /usr/src /var /var/cache /var/lib /var/lib/misc /var/lib/rpm /var/local /var/log /var/opt /var/spool /var/spool/mail /var/empty /var/empty/sshd".split(" ");
const FILESYSTEM_MODES = {
	"/root": 448,
	"/tmp": 1023,
	"/var/tmp": 1023
};
/** Links of the merged /usr and of the run-time folders; the one for Debian's multiarch folder is added per architecture. */
const FILESYSTEM_LINKS = {
	"/bin": "usr/bin",
	"/sbin": "usr/sbin",
	"/lib": "usr/lib",
	"/lib64": "usr/lib64",
	"/var/run": "../run",
	"/var/lock": "../run/lock",
	"/var/mail": "spool/mail"
};
/** Every Ethernet link asks for an address, unless an earlier file says otherwise. */
const NETWORKD_DHCP = `[Match]
Type=ether
Name=en* eth*

[Network]
DHCP=yes
`;
/**
* What openEuler's grubby does when a kernel comes or goes: an initramfs for each kernel that has none, and an entry in grub.cfg for each, the newest
* first. In a root that is still being made there is no grub.cfg, and nothing is done.
*/
const NEW_KERNEL = `#!/bin/sh
cfg=/boot/efi/EFI/openEuler/grub.cfg
[ -w "$cfg" ] || exit 0
args=$(sed -n 's/^ *linux [^ ]* //p' "$cfg" | head -n 1)
[ -n "$args" ] || { echo "$cfg has no entry to go by" >&2; exit 1; }
new=$(mktemp) || exit 1
sed '/^menuentry/,$d' "$cfg" > "$new"
for kernel in $(ls /boot/vmlinuz-* 2> /dev/null | sort -rV); do
  release=\${kernel#/boot/vmlinuz-}
  [ -d "/usr/lib/modules/$release" ] || continue
  initramfs=/boot/initramfs-$release.img
  if [ ! -s "$initramfs" ]; then
    # Whole or not at all.
    dracut --quiet --force --hostonly --no-hostonly-cmdline "$initramfs.new" "$release" || { rm -f "$initramfs.new" "$new"; exit 1; }
    sync "$initramfs.new" && mv "$initramfs.new" "$initramfs"
  fi
  printf "menuentry '%s' {\n  linux %s %s\n  initrd %s\n}\n" "$release" "$kernel" "$args" "$initramfs" >> "$new"
done
for initramfs in /boot/initramfs-*.img; do
  release=\${initramfs#/boot/initramfs-}
  [ -e "/boot/vmlinuz-\${release%.img}" ] || rm -f "$initramfs"
done
cp "$new" "$cfg.new" && sync "$cfg.new" && mv "$cfg.new" "$cfg" && sync
rm -f "$new"
`;
// packages/sandbox-distro/src/data/words.ts
/** A list of names, written as text: `words('bash sed grep')`. */
const words$1 = (text) => text.trim().split(/\s+/);
// packages/sandbox-distro/src/layout.ts
/**
* Where a file of a Debian 12 package lies in the sandbox root: /usr is merged, and the multiarch library folder becomes
* /usr/lib64 (`filesystem` ships a link at the old place, for paths that are compiled in).
*/
function mapPath(file, triplet) {
	const merged = file.replace(/^\/(bin|sbin|lib|lib64)(?=\/|$)/, "/usr/$1");
	const multiarch = `/usr/lib/${triplet}`;
	if (merged === multiarch || merged.startsWith(`${multiarch}/`)) return `/usr/lib64${merged.slice(multiarch.length)}`;
	return merged;
}
/**
* Target of a symlink after mapping both its ends; undefined for a link that would point to itself (the loader's link from
* /lib64 into the multiarch folder). Relative links stay relative.
*/
function mapLink(file, target, triplet) {
	const at = mapPath(file, triplet);
	if (path.posix.isAbsolute(target)) {
		const to = mapPath(path.posix.normalize(target), triplet);
		return to === at ? void 0 : to;
	}
	const to = mapPath(path.posix.join(path.posix.dirname(file), target), triplet);
	return to === at ? void 0 : path.posix.relative(path.posix.dirname(at), to);
}
/** Debian's own machinery, what belongs to run time, and documentation that no RPM distribution ships. */
const LEFT_OUT = [
	/^\/usr\/share\/(lintian|bug|runit|doc-base|menu|reportbug|apport|info|zsh|fish|initramfs-tools)\//,
	/^\/usr\/share\/(debianutils|debconf|libgcrypt20|libc-bin|pam-configs|util-linux\/logcheck)\//,
	/^\/usr\/share\/bash-completion\/completions\//,
	/^\/usr\/share\/doc\/.*\/(changelog|NEWS)[^/]*\.gz$/,
	/^\/usr\/lib\/(init|initramfs-tools|lsb|mime)\//,
	/^\/etc\/(init\.d|rc[0-6S]\.d|update-motd\.d|apt|dpkg|sv|ufw|logcheck|kernel)\//,
	/^\/etc\/network\/if-[a-z-]+\.d\//,
	/^\/etc\/(rmt|default\/(networking|hwclock)|modules-load\.d\/modules\.conf)$/,
	/^\/(etc|var\/log)\/runit\//,
	/^\/(run|var\/run|var\/lock|dev|proc|sys|tmp)(\/|$)/
];
/** Is the file (mapped path) left out of every package? */
const isLeftOut = (file) => LEFT_OUT.some((pattern) => pattern.test(file));
/** Folders of many packages that `filesystem` or nobody owns; the rest belong to the packages that have files in them. */
const isSharedFolder = (folder) => /^\/usr\/share\/(man|locale|doc|licenses)(\/|$)/.test(folder);
// packages/sandbox-distro/src/stage.ts
/** All entries below `root`, sorted, so that file lists do not depend on the file system's order. Other types (devices) are not expected. */
async function walk(root, below = "") {
	const entries = [];
	const found = await readdir(root + below, { withFileTypes: true });
	for (const entry of found.sort((a, b) => a.name < b.name ? -1 : 1)) {
		const file = `${below}/${entry.name}`;
		entries.push({
			path: file,
			type: entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "file"
		});
		if (entry.isDirectory()) entries.push(...await walk(root, file));
	}
	return entries;
}
/** Is there anything at the path, a dangling link too? */
const occupied = (file) => lstatSync(file, { throwIfNoEntry: false }) !== void 0;
/** A folder below the root with all its parents; those that were missing get mode 0755 whatever the umask is. */
async function putFolder(root, folder) {
	const first = await mkdir(root + folder, { recursive: true });
	if (first === void 0) return;
	for (let made = root + folder; made.length >= first.length; made = path.dirname(made)) await chmod(made, 493);
}
async function putFile(root, file, state) {
	const data = typeof state === "string" || state instanceof Uint8Array ? state : state.content;
	const mode = typeof state === "string" || state instanceof Uint8Array ? /\/s?bin\//.test(file) ? 493 : 420 : state.mode;
	await putFolder(root, path.dirname(file));
	await rm(root + file, { force: true });
	await writeFile(root + file, data);
	await chmod(root + file, mode);
}
async function putLink(root, file, target) {
	await putFolder(root, path.dirname(file));
	await rm(root + file, { force: true });
	await symlink(target, root + file);
}
/** `dpkg-deb -x` and nothing else: no maintainer script runs, only regular files, folders and links come out. */
async function unpack(ports, deb, into) {
	await mkdir(into, { recursive: true });
	await ports.proc.run([
		"dpkg-deb",
		"-x",
		deb,
		into
	]);
}
/** Move an unpacked deb into the staging root, every path mapped to the sandbox's layout. A later deb of the recipe wins. */
async function mergeDeb(raw, root, recipe, triplet) {
	const skipped = (file) => isLeftOut(file) || (recipe.skip ?? []).some((prefix) => file.startsWith(prefix));
	for (const entry of await walk(raw)) {
		const target = mapPath(entry.path, triplet);
		if (skipped(entry.type === "folder" ? `${target}/` : target)) continue;
		if (entry.type === "folder") {
			if (occupied(root + target)) continue;
			await putFolder(root, target);
			await chmod(root + target, (await lstat(raw + entry.path)).mode & 4095);
			continue;
		}
		await putFolder(root, path.dirname(target));
		if (entry.type === "link") {
			const to = mapLink(entry.path, await readlink(raw + entry.path), triplet);
			if (to === "/dev/null" && target.startsWith("/usr/lib/systemd/system/")) continue;
			if (to !== void 0 && !occupied(root + target)) await symlink(to, root + target);
		} else {
			await rm(root + target, { force: true });
			await rename(raw + entry.path, root + target);
		}
	}
}
/** What the recipe adds and changes after the debs are in place. Throws where the deb is not as the recipe expects. */
async function applyRecipe(root, name, recipe) {
	const drifted = (what) => /* @__PURE__ */ new Error(`recipe ${name}: ${what}: the Debian package has changed, adapt the recipe`);
	for (const [to, source] of Object.entries(recipe.copy ?? {})) {
		if (!existsSync(root + source)) throw drifted(`there is no ${source} to copy`);
		await putFolder(root, path.dirname(to));
		await copyFile(root + source, root + to);
	}
	for (const [source, to] of Object.entries(recipe.rename ?? {})) {
		if (!existsSync(root + source)) throw drifted(`there is no ${source} to rename`);
		await rm(root + to, { force: true });
		await rename(root + source, root + to);
	}
	for (const [file, pairs] of Object.entries(recipe.replace ?? {})) {
		let text = await readFile(root + file, "utf8");
		for (const [from, to] of pairs) {
			if (!text.includes(from)) throw drifted(`${file} does not say "${from}"`);
			text = text.replaceAll(from, to);
		}
		await writeFile(root + file, text);
	}
	for (const [file, state] of Object.entries(recipe.files ?? {})) await putFile(root, file, state);
	for (const [file, target] of Object.entries(recipe.links ?? {})) if (!occupied(root + file)) await putLink(root, file, target);
}
/** Bytes that no compressor makes smaller and every build makes equal: sha256 in counter mode over `seed`. */
function noise(seed, size) {
	const bytes = Buffer.allocUnsafe(Math.ceil(size / 32) * 32);
	for (let at = 0, block = 0; at < size; at += 32, block++) createHash("sha256").update(`${seed}:${block}`).digest().copy(bytes, at);
	return bytes.subarray(0, size);
}
// packages/sandbox-distro/src/build-steps.ts
/** Commands that grub.cfg of an image may use; everything else of grub stays out of the core image. */
const GRUB_MODULES = words$1(`
  part_gpt part_msdos fat ext2 normal configfile search search_fs_uuid search_label search_fs_file linux echo test
  all_video gfxterm serial terminal minicmd ls cat boot reboot halt loadenv squash4 iso9660 regexp sleep gzio xzio
`);
const GRUB_EARLY = `search --no-floppy --file --set=root /EFI/openEuler/grub.cfg
set prefix=($root)/EFI/openEuler
configfile $prefix/grub.cfg
`;
/** Folders and links of the root itself. */
async function makeFilesystem(root, arch) {
	for (const folder of FILESYSTEM_DIRS) await putFolder(root, folder);
	for (const [folder, mode] of Object.entries(FILESYSTEM_MODES)) {
		await putFolder(root, folder);
		await chmod(root + folder, mode);
	}
	for (const [file, target] of Object.entries(FILESYSTEM_LINKS)) await putLink(root, file, target);
	await putLink(root, `/usr/lib/${ARCH_NAMES[arch].triplet}`, "../lib64");
}
/** `uname -r` of the kernel in a staging root. */
async function kernelRelease(root) {
	const [release, ...others] = await readdir(`${root}/usr/lib/modules`);
	if (release === void 0 || others.length > 0) throw new Error(`expected one kernel below ${root}/usr/lib/modules`);
	return release;
}
/** Debian makes modules.dep when the package is installed; an RPM brings it. depmod reads modules of any architecture. */
async function finishKernel(ports, root) {
	const release = await kernelRelease(root);
	await ports.proc.run([
		"depmod",
		"-b",
		`${root}/usr`,
		"-C",
		"/dev/null",
		release
	]);
	const folder = `${root}/usr/lib/modules/${release}`;
	for (const name of await readdir(folder)) if (name.startsWith("modules.")) await chmod(path.join(folder, name), 420);
}
/** The UEFI boot loader at the place where openEuler's package has it. grub-mkimage copies foreign code, it runs none. */
async function makeGrub(ports, deb, scratch, root, arch) {
	const { efi, grubTarget } = ARCH_NAMES[arch];
	await unpack(ports, deb, `${scratch}/grub`);
	await putFile(scratch, "/early.cfg", GRUB_EARLY);
	const folder = "/boot/efi/EFI/openEuler";
	await putFolder(root, folder);
	const modules = `${scratch}/grub/usr/lib/grub/${grubTarget}`;
	const core = `${root}${folder}/grub${efi}.efi`;
	await ports.proc.run(["grub-mkimage", ...[
		"-O",
		grubTarget,
		"-d",
		modules,
		"-p",
		"/EFI/openEuler",
		"-c",
		`${scratch}/early.cfg`,
		"-o",
		core
	].concat(GRUB_MODULES)]);
	await chmod(core, 420);
}
/** update-ca-certificates' result: all certificates in one file. */
async function makeCaBundle(root) {
	const folder = "/usr/share/ca-certificates/mozilla";
	const names = (await readdir(root + folder)).filter((name) => name.endsWith(".crt")).sort();
	await putFile(root, "/etc/ssl/certs/ca-certificates.crt", (await Promise.all(names.map((name) => readFile(path.join(root + folder, name), "utf8")))).map((text) => text.endsWith("\n") ? text : `${text}\n`).join(""));
}
// packages/sandbox-distro/src/download.ts
/** apt's helper program: fetches by URL with the host's proxy settings and checks the hash. On no PATH. */
const APT_HELPER = "/usr/lib/apt/apt-helper";
const SNAPSHOT = "http://snapshot.debian.org/archive";
/** The cached file of a deb. */
const debFile = (cacheDir, deb) => path.join(cacheDir, "debs", `${deb.sha256}.deb`);
/** Where Debian's archive of all past states has a file; `date` is that of the lock's Release file. */
function snapshotUrl(deb, suite, date) {
	const stamp = new Date(date).toISOString().replace(/[-:]|\.\d+/g, "");
	return `${SNAPSHOT}/${suite.endsWith("-security") ? "debian-security" : "debian"}/${stamp}/${deb.filename}`;
}
/** Debs of the lock that neither the mirror nor the snapshot archive has any more. */
var DebsGone = class extends Error {
	debs;
	constructor(debs) {
		super(`${debs.length} packages of the lock are gone from the mirror`);
		this.name = "DebsGone";
		this.debs = debs;
	}
	/** What to tell a user whose own lock it was. */
	toUserError(lockFile) {
		return new UserError({
			level: "error",
			code: "sandbox-deb-gone",
			title: `${this.debs.length} of the packages that ${lockFile} pins are gone from the Debian mirror and not in its snapshot archive`,
			detail: this.debs.slice(0, 5).map((deb) => `${deb.name} ${deb.version}`).join(", "),
			hint: "Relock, to pin the versions that the mirror has now.",
			at: { file: lockFile }
		}, { cause: this });
	}
};
/**
* Bring every deb into the cache; only what is missing is fetched. Throws DebsGone when files are neither on the mirror nor in
* the snapshot archive.
*/
async function download(ports, arch, lock, debs, cacheDir) {
	const missing = () => debs.filter((deb) => !existsSync(debFile(cacheDir, deb)));
	const first = missing();
	if (first.length === 0) return;
	const folder = path.join(cacheDir, "debs");
	await mkdir(folder, { recursive: true });
	await refuseFullDisk(ports, folder, first);
	const apt = await openApt(ports, arch);
	const megabytes = Math.ceil(first.reduce((sum, deb) => sum + deb.size, 0) / 1e6);
	ports.log.info(`downloading ${first.length} Debian packages, ${megabytes} MB`);
	/** Fetch what is still missing; true when a server answered that it has not all of it. */
	const fetch = async (urlOf) => {
		const parts = missing().map((deb) => ({
			deb,
			part: `${debFile(cacheDir, deb)}.part-${process.pid}`
		}));
		let done = 0;
		let whole = false;
		try {
			await ports.proc.run([
				APT_HELPER,
				"download-file",
				...parts.flatMap(({ deb, part }) => [
					urlOf(deb),
					part,
					`SHA256:${deb.sha256}`
				])
			], {
				env: apt.env,
				timeoutMs: 12e5,
				idleMs: 12e4,
				failures: APT_FAILURES,
				onLine: (line) => {
					if (line.startsWith("Get:")) ports.log.progress(`downloading ${++done}/${parts.length}`);
				}
			});
			whole = true;
			return false;
		} catch (error) {
			if (error instanceof ToolError && error.info.cause === void 0 && error.info.how === "exit") return true;
			throw error;
		} finally {
			for (const { deb, part } of parts) {
				if (existsSync(part) && (whole || (await ports.fs.hash(part)).sha256 === deb.sha256)) await rename(part, debFile(cacheDir, deb));
				await Promise.all([part, `${part}.FAILED`].map((file) => rm(file, { force: true })));
			}
		}
	};
	if (!await fetch((deb) => `${lock.archives[deb.archive]?.url}/${deb.filename}`)) return;
	ports.log.info(`${missing().length} of them are gone from the mirror; asking snapshot.debian.org`);
	const snapshot = (deb) => {
		const archive = lock.archives[deb.archive];
		return snapshotUrl(deb, archive?.suite ?? "", archive?.date ?? "");
	};
	if (await fetch(snapshot).catch((error) => {
		if (error instanceof ToolError) return true;
		throw error;
	})) throw new DebsGone(missing());
}
/** Debs, the RPMs made of them and a copy of those in the repository: RPMs of zstd level 1 are a third larger than their debs. */
const BYTES_PER_DEB_BYTE = 4;
/** Throws UserError before the download where the disk cannot hold what comes of it. */
async function refuseFullDisk(ports, folder, debs) {
	const need = BYTES_PER_DEB_BYTE * debs.reduce((sum, deb) => sum + deb.size, 0);
	const free = await ports.fs.freeBytes(folder);
	if (free >= need) return;
	throw new UserError({
		level: "error",
		code: NO_SPACE.code,
		title: `the sandbox distro needs about ${Math.ceil(need / 1e6)} MB in ${folder}, ${Math.floor(free / 1e6)} MB are free`,
		hint: NO_SPACE.hint
	});
}
// packages/sandbox-distro/src/publish-once.ts
/**
* Move a finished folder into the cache unless it is there already. Two builds may share a cache: the first one's folder stays,
* because the other may be reading it, and for a key because packages are signed with it.
*/
async function publishOnce(ports, from, to) {
	if (existsSync(to)) return;
	const part = `${to}.part-${process.pid}`;
	await ports.fs.publish(from, part);
	try {
		await rename(part, to);
	} catch (error) {
		const code = error.code;
		if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
		await rm(part, {
			recursive: true,
			force: true
		});
	}
}
// packages/sandbox-distro/src/data/policy.ts
/**
* Debian dependencies that never become Requires: Debian's packaging machinery, what the natively made base replaces,
* and what only maintainer scripts call. An alternative clause with one of them is dropped as a whole.
*/
const DROPPED = new Set(words$1(`
  adduser apt apt-utils base-files base-passwd binutils cdebconf checkpolicy console-setup dash db-util
  db5.3-util dbus-session-bus debconf debconf-2.0 debugedit default-dbus-session-bus default-mta dpkg
  dracut emacsen-common grub-efi grub-efi-amd64 grub-efi-arm64 grub-pc init-system-helpers initramfs-tools
  install-info libc-l10n libdebconfclient0 libfile-find-rule-perl liblocale-gettext-perl libpaper1
  libperl5.36 libterm-readline-gnu-perl linux-base linux-initramfs-tool locales lsb-base
  mail-transport-agent mawk mcstrans media-types mime-support ncurses-term openssl-provider os-prober perl
  perl-base perl-modules-5.36 pkexec python3-debian python3-distutils readline-common runit-helper
  selinux-policy-default selinux-policy-dev sensible-utils sysvinit-utils tclsh ucf update-inetd
  usr-is-merged usrmerge wireless-regdb xdg-utils
`));
/** Which package stands for a virtual one; null: none is needed. */
const PREFERRED = {
	awk: "gawk",
	"cron-daemon": "cron",
	"dbus-system-bus": "dbus",
	"default-logind": "libpam-systemd",
	logind: "libpam-systemd",
	pinentry: null,
	python3: "python3",
	"systemd-sysusers": "systemd",
	"time-daemon": "systemd-timesyncd"
};
/** Required by every other package, in this order, so that accounts and the /usr-merge links are there before any file. */
const BASE_ORDER = [
	"openEuler-release",
	"setup",
	"filesystem"
];
/** Interpreters that scripts of the debs name but the sandbox does not promise (regular expression of rpm's requires filter). */
const IGNORED_REQUIRES = "^(/usr/bin/(perl|python|env|tclsh|wish|mawk|expect)|/usr/local/bin/|/usr/bin/python3.*|/usr/sbin/nft)";
// packages/sandbox-distro/src/rpm-info.ts
/** Format for `rpm -qp --queryformat`; tags and their meaning: rpm-queryformat(7). Fields of a file are split by tabs. */
const QUERY_FORMAT = "N\\t%{NEVRA}\\t%{NAME}\\n[P\\t%{PROVIDENEVRS}\\n][R\\t%{REQUIRENEVRS}\\n][F\\t%{FILENAMES}\\t%{FILEMODES:octal}\\t%{FILEDIGESTS}\\t%{FILELINKTOS}\\n]";
/** Read what QUERY_FORMAT printed for one package. */
function parseInfo(output, file, sha256, size) {
	const rows = output.split("\n").map((line) => line.split("	"));
	const [, nevra = "", name = ""] = rows.find(([kind]) => kind === "N") ?? [];
	const column = (kind) => rows.filter((row) => row[0] === kind).map((row) => row[1] ?? "");
	const files = rows.filter(([kind]) => kind === "F").map(([, path = "", mode = "", digest = "", target = ""]) => ({
		path,
		mode,
		content: digest === "" ? target : digest
	}));
	return {
		nevra,
		name,
		file,
		sha256,
		size,
		provides: column("P"),
		requires: column("R"),
		files
	};
}
/** S_IFMT of the octal mode: the file type. */
const isFolder = (file) => (Number.parseInt(file.mode, 8) & 61440) === 16384;
/**
* Paths that two packages have with different content, as rpm's own transaction check judges: folders may be shared, equal
* files too.
*/
function findConflicts(packages) {
	const seen = /* @__PURE__ */ new Map();
	const conflicts = [];
	for (const { name, files } of packages) for (const file of files) {
		const other = seen.get(file.path);
		if (other === void 0) seen.set(file.path, {
			owner: name,
			file
		});
		else if (isFolder(file) !== isFolder(other.file) || file.content !== other.file.content) conflicts.push({
			path: file.path,
			packages: [other.owner, name]
		});
	}
	return conflicts;
}
/**
* Requirements whose name nothing in the set provides, neither as a capability nor as a file, as `package needs what`.
* Versions are left to dnf.
*/
function findUnmet(packages) {
	const capability = (line) => line.split(" ")[0] ?? line;
	const provided = /* @__PURE__ */ new Set();
	for (const { provides, files } of packages) {
		for (const line of provides) provided.add(capability(line));
		for (const { path } of files) provided.add(path);
	}
	return packages.flatMap(({ name, requires }) => requires.map(capability).filter((need) => !need.startsWith("rpmlib(") && !provided.has(need)).map((need) => `${name} needs ${need}`));
}
// packages/sandbox-distro/src/signing-key.ts
/**
* The moment at which everything in the sandbox was made, seconds since 1970 (2023-11-14T22:13:20Z): build times, file times,
* signatures. Fixed, so that the same lock and key give the same bytes.
*/
const EPOCH = 17e8;
/** The same for gpg: `!` freezes its clock, so that a signature's time does not depend on how long gpg has been running. */
const FAKED_TIME = "20231114T221320!";
const USER_ID = "dpuos sandbox distro (throw-away key, made on this machine)";
async function openHome(ports) {
	const home = await ports.fs.scratch("gpg", { inMemory: 2 ** 20 });
	await chmod(home, 448);
	const gpg = async (args, input) => (await ports.proc.run([
		"gpg",
		"--homedir",
		home,
		"--batch",
		"--no-tty",
		"--quiet",
		"--faked-system-time",
		FAKED_TIME,
		...args
	], {
		...input === void 0 ? {} : { input },
		timeoutMs: 6e4
	})).stdout;
	const close = async () => {
		await ports.proc.run([
			"gpgconf",
			"--homedir",
			home,
			"--kill",
			"gpg-agent"
		], {
			timeoutMs: 5e3,
			okCodes: [1, 2]
		});
		await rm(home, {
			recursive: true,
			force: true
		});
	};
	ports.fs.onExit(close);
	return {
		home,
		gpg,
		close
	};
}
/** The fingerprint in `gpg --with-colons` output: the first `fpr` record (doc/DETAILS of GnuPG). */
const fingerprintOf = (colons) => /^fpr:+([0-9A-F]{40}):/m.exec(colons)?.[1] ?? "";
/**
* The key of a cache folder, made when there is none: RSA 3072 (which every rpm of openEuler verifies), no expiry, no passphrase.
* It protects nothing: it makes the sandbox go through the same checks as a real repository.
*/
async function signingKey(ports, cacheDir, name = "key") {
	const folder = path.join(cacheDir, name);
	const [publicFile, secretFile, idFile] = [
		"public.asc",
		"secret.asc",
		"fingerprint"
	].map((file) => path.join(folder, file));
	if (![
		publicFile,
		secretFile,
		idFile
	].every((file) => existsSync(file))) {
		const { home, gpg, close } = await openHome(ports);
		try {
			await gpg([
				"--passphrase",
				"",
				"--quick-generate-key",
				USER_ID,
				"rsa3072",
				"sign",
				"never"
			]);
			const staged = await ports.fs.scratch("key");
			await writeFile(path.join(staged, "secret.asc"), await gpg(["--armor", "--export-secret-keys"]), { mode: 384 });
			await writeFile(path.join(staged, "public.asc"), await gpg(["--armor", "--export"]));
			await writeFile(path.join(staged, "fingerprint"), fingerprintOf(await gpg(["--with-colons", "--list-keys"])));
			await mkdir(cacheDir, { recursive: true });
			await publishOnce(ports, staged, folder);
		} finally {
			await close();
			await rm(home, {
				recursive: true,
				force: true
			});
		}
	}
	return {
		fingerprint: await readFile(idFile, "utf8"),
		publicKey: await readFile(publicFile, "utf8")
	};
}
/** Make the secret key usable until `close`. */
async function openKey(ports, cacheDir, name = "key") {
	const key = await signingKey(ports, cacheDir, name);
	const { home, gpg, close } = await openHome(ports);
	await gpg(["--import"], await readFile(path.join(cacheDir, name, "secret.asc"), "utf8"));
	return {
		...key,
		home,
		close
	};
}
/** Sign packages in place. `defines` are rpm macros that find gpg and freeze its clock. */
async function signPackages(ports, key, files) {
	const define = (name, value) => ["--define", `${name} ${value}`];
	await ports.proc.run([
		"rpmsign",
		...define("__gpg", await ports.proc.which("gpg") ?? "/usr/bin/gpg"),
		...define("_gpg_name", key.fingerprint),
		...define("_gpg_path", key.home),
		...define("_gpg_digest_algo", "sha256"),
		...define("_gpg_sign_cmd_extra_args", `--batch --no-tty --faked-system-time ${FAKED_TIME}`),
		"--addsign",
		...files
	], {
		env: {
			GNUPGHOME: key.home,
			HOME: key.home
		},
		timeoutMs: 3e5
	});
}
/** A detached, armoured signature beside the file. */
async function signFile(ports, key, file) {
	await ports.proc.run([
		"gpg",
		"--homedir",
		key.home,
		"--batch",
		"--no-tty",
		"--faked-system-time",
		FAKED_TIME,
		"--local-user",
		key.fingerprint,
		"--digest-algo",
		"SHA256",
		"--armor",
		"--detach-sign",
		"--output",
		`${file}.asc`,
		file
	], { timeoutMs: 6e4 });
}
// packages/sandbox-distro/src/spec-file.ts
/** `%` starts a macro in a spec and in a file list; nothing else is special inside quotes (rpm 4.17, 4.18). */
const escapeMacro = (text) => text.replaceAll("%", "%%");
/** The spec of one RPM. Its files come ready in the buildroot, its file list from a file beside it. */
function formatSpec(parts) {
	return [
		`Name: ${parts.name}`,
		...parts.epoch === void 0 ? [] : [`Epoch: ${parts.epoch}`],
		`Version: ${parts.version}`,
		`Release: ${parts.release}`,
		`Summary: ${escapeMacro(parts.summary.replaceAll(/\s+/g, " ").slice(0, 80).trim() || parts.name)}`,
		"License: see /usr/share/doc",
		"Vendor: dpuos sandbox",
		...parts.noarch ? ["BuildArch: noarch"] : [],
		...parts.provides.map((line) => `Provides: ${line}`),
		...parts.requires.map((line) => `Requires: ${line}`),
		...parts.requiresPost.map((line) => `Requires(post): ${line}`),
		...parts.recommends.map((line) => `Recommends: ${line}`),
		...parts.conflicts.map((line) => `Conflicts: ${line}`),
		"",
		"%description",
		escapeMacro(parts.description),
		"",
		"%install",
		"rmdir %{buildroot}",
		"mv %{_topdir}/root %{buildroot}",
		...parts.scriptlets.flatMap((section) => ["", section]),
		"",
		"%files -f %{_topdir}/files.list",
		"%defattr(-,root,root,-)",
		""
	].join("\n");
}
/** Sections for a plan: presets of its services and its file trigger, as openEuler's own packages have them. */
function scriptletsOf(plan) {
	const { units, trigger } = plan.recipe;
	const sections = [];
	if (units !== void 0) sections.push(`%post\nif [ $1 -eq 1 ] && [ -x /usr/bin/systemctl ]; then\n  /usr/bin/systemctl --no-reload preset ${units.join(" ")} || :\nfi`);
	if (trigger !== void 0) {
		const kinds = ["transfiletriggerin", ...trigger.alsoOnRemoval === true ? ["transfiletriggerpostun"] : []];
		for (const kind of kinds) sections.push(`%${kind} -P ${trigger.priority} -- ${trigger.paths.join(" ")}\n${trigger.body}`);
	}
	return sections;
}
/** The spec of a converted package; `kernelRelease` is `uname -r` of the kernel in it. */
function planSpec(plan, kernelRelease) {
	const { recipe } = plan;
	const main = recipe.native === true ? void 0 : plan.debs[0];
	const evr = main === void 0 ? {
		version: NATIVE_VERSION,
		release: `1.sb`
	} : evrOf(main.version);
	const empty = recipe.step === void 0;
	const scriptlets = scriptletsOf(plan);
	return {
		name: plan.name,
		...evr,
		noarch: recipe.noarch ?? (empty && plan.debs.every((deb) => deb.architecture === "all")),
		summary: main?.summary ?? `openEuler's ${plan.name}, as the sandbox has it`,
		description: `Made from ${plan.debs.length === 0 ? "nothing: it stands for a name of openEuler" : `Debian's ${plan.debs.map((deb) => `${deb.name} ${deb.version}`).join(", ")}`}.`,
		requires: plan.requires,
		requiresPost: scriptlets.length > 0 && recipe.units !== void 0 ? ["systemd"] : [],
		provides: [
			...recipe.provides ?? [],
			...recipe.step === "grub-efi" ? [] : plan.debs.map((deb) => `debian(${deb.name})`),
			...kernelRelease === void 0 ? [] : ["kernel-core", `kernel-uname-r(${kernelRelease})`]
		],
		recommends: [],
		conflicts: [],
		scriptlets
	};
}
/** The spec of a synthetic package. */
function extraSpec(extra) {
	return {
		name: extra.name,
		version: extra.version ?? "1.0",
		release: extra.release ?? "1",
		noarch: (extra.arch ?? "noarch") === "noarch",
		summary: `synthetic package ${extra.name}`,
		description: "Made for a test.",
		requires: extra.requires ?? [],
		requiresPost: [],
		provides: extra.provides ?? [],
		recommends: extra.recommends ?? [],
		conflicts: extra.conflicts ?? [],
		scriptlets: extra.post === void 0 ? [] : [`%post\n${extra.post}`]
	};
}
const FILESYSTEM_OWNED = /* @__PURE__ */ new Set([...FILESYSTEM_DIRS, ...Object.keys(FILESYSTEM_MODES)]);
/** Lines of the file list: folders that nobody else owns, configuration marked as such, documentation and languages too. */
function fileLines(name, entries, attr) {
	const lines = [];
	for (const entry of entries) {
		const quoted = `"${escapeMacro(entry.path)}"`;
		if (entry.type === "folder") {
			if (!(name !== "filesystem" && (FILESYSTEM_OWNED.has(entry.path) || isSharedFolder(entry.path)))) lines.push(`%dir ${quoted}`);
			continue;
		}
		const language = /^\/usr\/share\/(?:locale|man)\/([a-z]{2,3})(?:[_@.][^/]*)?\//.exec(entry.path)?.[1];
		const marks = [
			attr[entry.path],
			entry.path.startsWith("/etc/") && entry.type === "file" ? "%config(noreplace)" : void 0,
			/^\/usr\/share\/(doc|man)\//.test(entry.path) ? "%doc" : void 0,
			language === void 0 ? void 0 : `%lang(${language})`
		];
		lines.push([...marks.filter((mark) => mark !== void 0), quoted].join(" "));
	}
	return lines;
}
// packages/sandbox-distro/src/rpm-build.ts
/**
* rpm's own dependency generators, and of them only two: sonames and symbol versions of ELF files of any architecture
* (elfdeps), interpreters of scripts (script.req). In a folder of ours, so that what is installed on the host does not matter. rpm
* starts two processes for each ELF file: kernel modules and character set converters, thousands that nobody requires by
* soname, are left out.
*/
const FILE_ATTRS = {
	"elf.attr": `%__elf_provides %{_rpmconfigdir}/elfdeps --provides
%__elf_requires %{_rpmconfigdir}/elfdeps --requires
%__elf_magic ^(setuid,? )?(setgid,? )?(sticky )?ELF (32|64)-bit.*$
`,
	"script.attr": `%__script_requires %{_rpmconfigdir}/script.req
%__script_magic ^.* script[, ].*$
%__script_flags exeonly
`
};
/** A folder with what every rpmbuild of a run shares: its HOME (no macros of the user) and the generators. */
async function openRpmHome(ports) {
	const home = await ports.fs.scratch("rpm-home");
	await mkdir(path.join(home, "fileattrs"));
	for (const [name, text] of Object.entries(FILE_ATTRS)) await writeFile(path.join(home, "fileattrs", name), text);
	await writeFile(path.join(home, ".rpmmacros"), "%_dbpath /var/lib/rpm\n");
	return home;
}
const macros = (work, home) => buildMacros(work, "sandbox", {
	zstd: 1,
	own: [
		["_empty_manifest_terminate_build", "0"],
		["_binaries_in_noarch_packages_terminate_build", "0"],
		["_fileattrsdir", `${home}/fileattrs`],
		["__elf_exclude_path", "^(/usr/lib/modules/|/usr/lib64/gconv/)"],
		["__requires_exclude", IGNORED_REQUIRES]
	]
});
/** Everything in here that shapes an RPM, for cache keys. */
const RPM_RULES = JSON.stringify([FILE_ATTRS, macros("work", "home")]);
/** Build the RPM of `work/root` with the given spec and file list; returns its path. `work` must hold nothing else of importance. */
async function buildRpm(ports, home, work, arch, spec, files) {
	await writeFile(path.join(work, "files.list"), files.map((line) => `${line}\n`).join(""));
	await writeFile(path.join(work, "package.spec"), formatSpec(spec));
	await ports.proc.run([
		...[
			"rpmbuild",
			"-bb",
			"--noclean",
			"--target",
			`${arch}-linux`
		],
		...defines(macros(work, home)),
		path.join(work, "package.spec")
	], {
		env: {
			HOME: home,
			SOURCE_DATE_EPOCH: String(EPOCH)
		},
		timeoutMs: 6e5
	});
	const [file, ...others] = await readdir(path.join(work, "out"));
	if (file === void 0 || others.length > 0) throw new Error(`rpmbuild of ${spec.name} made ${others.length + 1} packages, expected 1`);
	return path.join(work, "out", file);
}
/** What a finished RPM says of itself. Its file time becomes the sandbox's, because repository metadata holds it. */
async function inspectRpm(ports, home, file) {
	await utimes(file, EPOCH, EPOCH);
	const query = await ports.proc.run([
		"rpm",
		"-qp",
		"--nosignature",
		"--nodigest",
		"--queryformat",
		QUERY_FORMAT,
		file
	], { env: { HOME: home } });
	const { sha256, size } = await ports.fs.hash(file);
	return parseInfo(query.stdout, path.basename(file), sha256, size);
}
// packages/sandbox-distro/src/convert.ts
/** Part of every key. Raise it when a change alters what is in an RPM but neither its spec nor its recipe. */
const CONVERTER_VERSION = 3;
/** The spec of a plan; the kernel's release is in the name of its deb. */
function specOf(plan) {
	return planSpec(plan, plan.recipe.step === "kernel" ? plan.debs[0]?.name.replace("linux-image-", "") : void 0);
}
/** Everything that shapes the RPM. Equal key, equal bytes. */
function cacheKey(context, plan, spec) {
	const { arch, fingerprint, tools } = context;
	const shaping = [
		CONVERTER_VERSION,
		RPM_RULES,
		LEFT_OUT.map(String),
		arch,
		fingerprint,
		tools.rpmbuild,
		plan.recipe.step === "grub-efi" ? tools.grubMkimage : "",
		formatSpec(spec),
		plan.recipe,
		plan.debs.map((deb) => deb.sha256)
	];
	return createHash("sha256").update(JSON.stringify(shaping)).digest("hex").slice(0, 32);
}
const entryFolder = (context, key) => path.join(context.cacheDir, "rpms", key);
/** A cached package, or undefined. */
async function cached(context, key) {
	const text = await readFile(path.join(entryFolder(context, key), "info.json"), "utf8").catch(() => void 0);
	return text === void 0 ? void 0 : JSON.parse(text);
}
/** Everything of one plan in `work/root`. */
async function stage(context, plan, work) {
	const { ports, arch, cacheDir } = context;
	const { recipe } = plan;
	const root = path.join(work, "root");
	await mkdir(root);
	if (recipe.step !== "grub-efi") for (const deb of plan.debs) {
		const raw = path.join(work, "raw");
		await unpack(ports, debFile(cacheDir, deb), raw);
		await mergeDeb(raw, root, recipe, ARCH_NAMES[arch].triplet);
		await rm(raw, {
			recursive: true,
			force: true
		});
	}
	await applyRecipe(root, plan.name, recipe);
	switch (recipe.step) {
		case "filesystem": return await makeFilesystem(root, arch);
		case "kernel": return await finishKernel(ports, root);
		case "ca-bundle": return await makeCaBundle(root);
		case "grub-efi": {
			const deb = plan.debs[0];
			if (deb === void 0) throw new Error(`recipe ${plan.name} has no deb`);
			return await makeGrub(ports, debFile(cacheDir, deb), work, root, arch);
		}
		case void 0: return;
	}
}
async function convertOne(context, plan, spec, shared) {
	const { ports, arch } = context;
	const key = cacheKey(context, plan, spec);
	const work = path.join(shared.scratch, plan.name);
	await mkdir(work);
	try {
		await stage(context, plan, work);
		const entries = await walk(path.join(work, "root"));
		const built = await buildRpm(ports, shared.home, work, arch, spec, fileLines(plan.name, entries, plan.recipe.attr ?? {}));
		await signPackages(ports, shared.key, [built]);
		const info = await inspectRpm(ports, shared.home, built);
		await writeFile(path.join(work, "out", "info.json"), JSON.stringify(info));
		const folder = entryFolder(context, key);
		await mkdir(path.dirname(folder), { recursive: true });
		await publishOnce(ports, path.join(work, "out"), folder);
		return {
			info,
			path: path.join(folder, info.file)
		};
	} finally {
		await rm(work, {
			recursive: true,
			force: true
		});
	}
}
/**
* Convert all plans, two at a time; what the cache has is taken from there. `open` is called once, when the first package must
* really be built. The first failure ends it.
*/
async function convertAll(context, plans, open) {
	const results = /* @__PURE__ */ new Map();
	const waiting = [];
	for (const plan of plans) {
		const spec = specOf(plan);
		const key = cacheKey(context, plan, spec);
		const info = await cached(context, key);
		const file = info === void 0 ? "" : path.join(entryFolder(context, key), info.file);
		if (info !== void 0 && existsSync(file)) results.set(plan.name, {
			info,
			path: file
		});
		else waiting.push({
			plan,
			spec
		});
	}
	if (waiting.length > 0) {
		const shared = await open();
		const weight = ({ plan }) => plan.debs.reduce((sum, deb) => sum + deb.size, 0);
		waiting.sort((a, b) => weight(b) - weight(a));
		const total = waiting.length;
		let done = 0;
		const failures = [];
		const worker = async () => {
			for (let job = waiting.shift(); job !== void 0; job = waiting.shift()) {
				context.ports.log.progress(`converting ${++done}/${total} ${job.plan.name}`);
				try {
					results.set(job.plan.name, await convertOne(context, job.plan, job.spec, shared));
				} catch (error) {
					failures.push(error);
					context.ports.log.debug(`${job.plan.name}: ${String(error)}`);
					waiting.length = 0;
				}
			}
		};
		await Promise.all([worker(), worker()]);
		if (failures.length > 0) throw failures[0];
	}
	return plans.map((plan) => results.get(plan.name)).filter((result) => result !== void 0);
}
// packages/sandbox-distro/src/data/sets.ts
/** As small as boots to systemd's `running`, with the tools a person at a DPU's console expects. */
const DEMO = words$1(`
  openEuler-release basesystem glibc bash busybox coreutils util-linux shadow passwd pam systemd dbus kmod
  kernel procps-ng iproute iputils ethtool pciutils openssh-server openssh-clients e2fsprogs findutils
  grep sed gawk gzip tar hostname which less
  vim-minimal sudo rsyslog numactl tzdata
`);
/** A system that can install packages itself, a kernel with its initramfs among them: rpm, dnf (with python) and dracut inside. */
const MINIMAL = words$1(`
  basesystem glibc bash busybox coreutils findutils grep sed gawk diffutils gzip tar hostname ncurses
  which util-linux shadow passwd pam procps-ng psmisc systemd dbus kmod kernel cpio xz e2fsprogs dracut grubby
  dosfstools iproute iputils less openssh-server openssh-clients sudo rsyslog tzdata rpm dnf yum
  vim-minimal openEuler-release ca-certificates
`);
/** The 126 names of the DPU-OS configuration (rpm.conf); those of grub stand for the architecture's own. */
const dpuosNames = (arch) => {
	const { efi } = ARCH_NAMES[arch];
	return words$1(`
  NetworkManager acl attr audit basesystem bash bc bind-libs bind-utils bzip2 chkconfig coreutils cpio
  cracklib cronie crontabs curl cyrus-sasl dbus device-mapper-event device-mapper dhcp diffutils dmidecode
  dnf-plugins-core dosfstools dracut e2fsprogs efibootmgr elfutils ethtool expat file filesystem findutils
  fuse gawk gettext glibc grep grub2-efi-${efi}-modules grub2-efi-${efi} grub2-tools-extra
  grub2-tools-minimal grub2-tools grubby gzip hdparm hostname hwdata initscripts iproute iptables iputils
  irqbalance kbd kernel-tools kernel kexec-tools keyutils kmod kpatch-runtime less libaio libcap-ng libcap
  libgcc libgomp libnl3 libpcap libstdc++ libselinux libxml2 linux-firmware logrotate lsscsi lvm2 mdadm
  ncurses network-scripts nfs-utils nspr nss numactl openldap openssh-clients openssh-server openssh
  openssl-libs openssl parted passwd pciutils popt procps-ng psmisc python3-unbound readline rpcbind rpm
  rsyslog sed selinux-policy selinux-policy-targeted setup sg3_utils shadow shim smp_utils sqlite sudo
  sysfsutils systemd tar tcl thin-provisioning-tools tzdata unzip util-linux vim-enhanced vim-minimal wget
  which xz yum zlib
`);
};
/** The names a set asks for; their dependencies come with them. */
function namesOf(set, arch) {
	const grub = `grub2-efi-${ARCH_NAMES[arch].efi}`;
	if (set === "demo") return [...DEMO, grub];
	if (set === "minimal") return [...MINIMAL, grub];
	return [.../* @__PURE__ */ new Set([
		...MINIMAL,
		grub,
		...dpuosNames(arch)
	])];
}
// packages/sandbox-distro/src/extra.ts
/** Name of the folder of the key that is not the repository's. */
const FOREIGN_KEY = "foreign-key";
/** Flip one bit of the last byte: inside the compressed payload, far from the headers. */
async function corrupt(file) {
	const handle = await open$1(file, "r+");
	try {
		const { size } = await handle.stat();
		const byte = Buffer.alloc(1);
		await handle.read(byte, 0, 1, size - 1);
		byte[0] = (byte[0] ?? 0) ^ 1;
		await handle.write(byte, 0, 1, size - 1);
	} finally {
		await handle.close();
	}
}
/** Build one synthetic package, broken exactly as its definition says. */
async function buildExtra(ports, arch, extra, work, home, key, foreign) {
	const root = path.join(work, "root");
	await mkdir(root, { recursive: true });
	for (const [file, content] of Object.entries(extra.files ?? {})) await putFile(root, file, typeof content === "string" ? content : noise(`${extra.name}:${file}`, content.size));
	for (const [file, target] of Object.entries(extra.links ?? {})) await putLink(root, file, target);
	const entries = (await walk(root)).filter((entry) => entry.type !== "folder");
	const file = await buildRpm(ports, home, work, arch, extraSpec(extra), fileLines(extra.name, entries, extra.marks ?? {}));
	const signature = extra.signature ?? "good";
	if (signature === "good" || signature === "corrupt") await signPackages(ports, key, [file]);
	if (signature === "foreign" && foreign !== void 0) await signPackages(ports, foreign, [file]);
	if (signature === "corrupt") await corrupt(file);
	return {
		info: await inspectRpm(ports, home, file),
		path: file
	};
}
/** Build all synthetic packages. They are small and never cached. */
async function buildExtras(ports, arch, extras, cacheDir, home, key) {
	const foreign = extras.some((extra) => extra.signature === "foreign") ? await openKey(ports, cacheDir, FOREIGN_KEY) : void 0;
	const scratch = await ports.fs.scratch("extra");
	const done = await mkdirIn(scratch, "done");
	const built = [];
	try {
		for (const [index, extra] of extras.entries()) {
			const { info, path: file } = await buildExtra(ports, arch, extra, await mkdirIn(scratch, String(index)), home, key, foreign);
			const kept = path.join(done, info.file);
			await rename(file, kept);
			built.push({
				info,
				path: kept
			});
		}
	} finally {
		await foreign?.close();
	}
	return built;
}
async function mkdirIn(folder, name) {
	const made = path.join(folder, name);
	await mkdir(made);
	return made;
}
// packages/sandbox-distro/src/data/recipes.ts
const from = (...debs) => ({ debs });
/** Packages the builder makes itself: the base that openEuler has and Debian has not, or has otherwise. */
const BASE = {
	"openEuler-release": {
		native: true,
		files: OPENEULER_RELEASE,
		links: {
			"/etc/os-release": "../usr/lib/os-release",
			"/etc/system-release": "openEuler-release"
		}
	},
	setup: {
		native: true,
		debs: ["netbase"],
		provides: ACCOUNT_PROVIDES,
		files: SETUP_FILES,
		attr: {
			"/etc/shadow": "%attr(0000, root, root)",
			"/etc/gshadow": "%attr(0000, root, root)"
		},
		requires: ["openEuler-release"]
	},
	filesystem: {
		native: true,
		step: "filesystem",
		requires: ["setup"]
	},
	basesystem: {
		native: true,
		requires: ["setup", "filesystem"]
	}
};
/** Debian has no such package; openEuler's content is elsewhere or is not needed. */
const STUBS = {
	chkconfig: {
		files: { "/usr/sbin/chkconfig": "#!/bin/sh\nexec /usr/bin/systemctl \"$@\"\n" },
		requires: ["systemd"],
		noarch: false
	},
	crontabs: { requires: ["cronie"] },
	"glibc-common": { requires: ["glibc"] },
	"grub2-tools": {
		requires: ["grub2-common", "grub2-tools-minimal"],
		noarch: false
	},
	"grub2-tools-extra": {
		requires: ["grub2-tools"],
		noarch: false
	},
	grubby: {
		files: {
			"/usr/sbin/grubby": "#!/bin/sh\nexit 0\n",
			"/usr/sbin/new-kernel-pkg": NEW_KERNEL
		},
		trigger: {
			priority: 1e5,
			paths: ["/usr/lib/modules"],
			body: "/usr/sbin/new-kernel-pkg",
			alsoOnRemoval: true
		},
		noarch: false
	},
	initscripts: {
		requires: ["systemd", "gawk"],
		noarch: false
	},
	"kpatch-runtime": { files: { "/usr/sbin/kpatch": "#!/bin/sh\nexit 0\n" } },
	"network-scripts": {
		requires: ["iproute", "initscripts"],
		noarch: false
	},
	openssh: {
		requires: ["openssh-clients"],
		noarch: false
	},
	passwd: {
		requires: ["shadow"],
		noarch: false
	},
	"selinux-policy": {},
	yum: {
		requires: ["dnf"],
		links: { "/usr/bin/yum": "dnf-3" }
	}
};
const SYSTEM = {
	glibc: {
		debs: ["libc6", "libc-bin"],
		provides: [
			"rtld(GNU_HASH)",
			"/sbin/ldconfig",
			"/usr/sbin/ldconfig"
		],
		trigger: {
			priority: 2e6,
			paths: ["/usr/lib", "/usr/lib64"],
			body: "/usr/sbin/ldconfig"
		}
	},
	bash: {
		debs: ["bash"],
		links: { "/usr/bin/sh": "bash" },
		provides: [
			"/bin/sh",
			"/bin/bash",
			"/usr/bin/sh",
			"/usr/bin/bash"
		],
		skip: ["/etc/skel/"]
	},
	"util-linux": {
		debs: [
			"util-linux",
			"mount",
			"bsdutils",
			"bsdextrautils",
			"fdisk",
			"eject",
			"util-linux-extra",
			"login"
		],
		attr: {
			"/usr/bin/wall": "%attr(2755, root, tty)",
			"/usr/bin/write.ul": "%attr(2755, root, tty)"
		}
	},
	shadow: {
		debs: ["passwd"],
		attr: {
			"/usr/bin/chage": "%attr(2755, root, shadow)",
			"/usr/bin/expiry": "%attr(2755, root, shadow)"
		}
	},
	pam: {
		debs: [
			"libpam0g",
			"libpam-modules",
			"libpam-modules-bin",
			"libpam-runtime"
		],
		files: PAM_FILES,
		attr: { "/usr/sbin/unix_chkpwd": "%attr(2755, root, shadow)" }
	},
	"procps-ng": {
		debs: ["procps", "libproc2-0"],
		links: { "/usr/bin/w": "w.procps" }
	},
	systemd: {
		debs: [
			"systemd",
			"systemd-sysv",
			"libsystemd-shared",
			"libpam-systemd",
			"libnss-systemd"
		],
		requires: [
			"systemd-libs",
			"systemd-udev",
			"dbus"
		],
		links: { "/usr/lib/systemd/system/default.target": "multi-user.target" },
		files: { "/usr/lib/systemd/network/89-ethernet.network": NETWORKD_DHCP },
		trigger: {
			priority: 1000700,
			paths: ["/usr/lib/sysusers.d"],
			body: "/usr/bin/systemd-sysusers || :"
		},
		skip: ["/usr/lib/systemd/system-preset/", "/usr/lib/sysusers.d/basic.conf"]
	},
	"systemd-udev": from("udev"),
	"systemd-timesyncd": from("systemd-timesyncd"),
	"systemd-resolved": from("systemd-resolved", "libnss-resolve"),
	dbus: {
		debs: [
			"dbus",
			"dbus-bin",
			"dbus-daemon",
			"dbus-system-bus-common",
			"dbus-session-bus-common"
		],
		attr: { "/usr/lib/dbus-1.0/dbus-daemon-launch-helper": "%attr(4750, root, messagebus)" }
	},
	cronie: {
		debs: ["cron", "cron-daemon-common"],
		rename: {
			"/usr/sbin/cron": "/usr/sbin/crond",
			"/usr/lib/systemd/system/cron.service": "/usr/lib/systemd/system/crond.service"
		},
		replace: { "/usr/lib/systemd/system/crond.service": [["ExecStart=/usr/sbin/cron ", "ExecStart=/usr/sbin/crond "]] },
		attr: { "/usr/bin/crontab": "%attr(2755, root, crontab)" },
		units: ["crond.service"]
	},
	rsyslog: {
		debs: ["rsyslog"],
		units: ["rsyslog.service"]
	},
	"openssh-clients": {
		debs: ["openssh-client"],
		attr: { "/usr/bin/ssh-agent": "%attr(2755, root, _ssh)" }
	},
	"openssh-server": {
		debs: ["openssh-server", "openssh-sftp-server"],
		requires: ["openssh"],
		copy: { "/etc/ssh/sshd_config": "/usr/share/openssh/sshd_config" },
		attr: { "/etc/ssh/sshd_config": "%attr(0600, root, root)" },
		rename: { "/usr/lib/systemd/system/ssh.service": "/usr/lib/systemd/system/sshd.service" },
		replace: { "/usr/lib/systemd/system/sshd.service": [["Alias=sshd.service", "Alias=ssh.service"]] },
		files: SSHD_KEYGEN,
		units: ["sshd.service"]
	},
	sudo: {
		debs: ["sudo"],
		files: { "/etc/sudoers.d/wheel": {
			content: "%wheel ALL=(ALL) ALL\n",
			mode: 288
		} }
	},
	NetworkManager: {
		debs: ["network-manager"],
		files: { "/usr/lib/systemd/system-preset/80-network-manager.preset": "enable NetworkManager.service\ndisable systemd-networkd.service\n" },
		units: ["NetworkManager.service"]
	},
	iputils: {
		debs: [
			"iputils-ping",
			"iputils-arping",
			"iputils-tracepath"
		],
		attr: { "/usr/bin/ping": "%caps(cap_net_raw=p)" }
	},
	"ca-certificates": {
		debs: ["ca-certificates"],
		step: "ca-bundle",
		noarch: true,
		links: { "/etc/pki/tls/certs/ca-bundle.crt": "../../../ssl/certs/ca-certificates.crt" }
	},
	iptables: {
		debs: [
			"iptables",
			"libip4tc2",
			"libip6tc2"
		],
		links: {
			"/usr/sbin/iptables": "xtables-nft-multi",
			"/usr/sbin/iptables-save": "xtables-nft-multi",
			"/usr/sbin/iptables-restore": "xtables-nft-multi",
			"/usr/sbin/ip6tables": "xtables-nft-multi"
		}
	},
	"vim-minimal": {
		debs: ["vim-tiny"],
		skip: ["/usr/share/vim/vim90/doc/"],
		links: { "/usr/bin/vi": "vim.tiny" }
	},
	"vim-enhanced": {
		debs: ["vim"],
		links: { "/usr/bin/vim": "vim.basic" }
	},
	gawk: {
		debs: ["gawk"],
		links: { "/usr/bin/awk": "gawk" }
	},
	which: {
		debs: ["debianutils"],
		links: { "/usr/bin/which": "which.debianutils" }
	},
	rpm: {
		debs: [
			"rpm",
			"rpm-common",
			"rpm2cpio"
		],
		files: { "/usr/lib/rpm/macros.d/macros.sandbox": "%_dbpath /var/lib/rpm\n" }
	},
	dracut: {
		debs: ["dracut-core"],
		files: { "/usr/lib/dracut/dracut.conf.d/90-sandbox.conf": "compress=\"cat\"\n" },
		requires: [
			"cpio",
			"findutils",
			"grep",
			"gzip",
			"kmod",
			"sed",
			"systemd-udev",
			"util-linux",
			"xz"
		]
	},
	"selinux-policy-targeted": {
		debs: ["selinux-policy-default"],
		requires: ["selinux-policy"]
	},
	"grub2-tools-minimal": {
		debs: ["grub2-common"],
		links: {
			"/usr/sbin/grub2-mkconfig": "grub-mkconfig",
			"/usr/sbin/grub2-install": "grub-install"
		}
	}
};
/** Only a name, and the Debian packages behind it. */
const PLAIN = {
	acl: from("acl"),
	attr: from("attr"),
	audit: {
		debs: ["auditd"],
		units: ["auditd.service"]
	},
	"audit-libs": from("libaudit1", "libaudit-common", "libauparse0"),
	bc: from("bc"),
	"bind-libs": from("bind9-libs"),
	"bind-utils": from("bind9-dnsutils", "bind9-host"),
	busybox: from("busybox-static"),
	bzip2: from("bzip2", "libbz2-1.0"),
	chrony: from("chrony"),
	coreutils: from("coreutils"),
	cpio: from("cpio"),
	cracklib: from("libcrack2", "cracklib-runtime"),
	cryptsetup: from("libcryptsetup12"),
	curl: from("curl"),
	"cyrus-sasl": from("sasl2-bin"),
	"cyrus-sasl-lib": from("libsasl2-2", "libsasl2-modules-db", "libsasl2-modules"),
	"dbus-libs": from("libdbus-1-3"),
	"device-mapper": from("dmsetup"),
	"device-mapper-event": from("dmeventd", "libdevmapper-event1.02.1"),
	"device-mapper-libs": from("libdevmapper1.02.1"),
	dhcp: from("isc-dhcp-client", "isc-dhcp-server", "isc-dhcp-common"),
	diffutils: from("diffutils"),
	dmidecode: from("dmidecode"),
	dnf: from("dnf", "python3-dnf"),
	"dnf-data": from("dnf-data"),
	"dnf-plugins-core": from("dnf-plugins-core"),
	dosfstools: from("dosfstools"),
	e2fsprogs: from("e2fsprogs", "logsave"),
	"e2fsprogs-libs": from("libext2fs2", "libcom-err2", "libss2"),
	efibootmgr: from("efibootmgr"),
	"efivar-libs": from("libefivar1", "libefiboot1"),
	elfutils: from("elfutils"),
	"elfutils-libs": from("libelf1", "libdw1", "libasm1"),
	ethtool: from("ethtool"),
	expat: from("libexpat1"),
	file: from("file"),
	"file-libs": from("libmagic1", "libmagic-mgc"),
	findutils: from("findutils"),
	fuse: from("fuse3"),
	"fuse3-libs": from("libfuse3-3"),
	gettext: from("gettext", "gettext-base"),
	glib2: from("libglib2.0-0"),
	gmp: from("libgmp10"),
	gnutls: from("libgnutls30"),
	grep: from("grep"),
	"grub2-common": from("grub-common"),
	gzip: from("gzip"),
	hdparm: from("hdparm"),
	hostname: from("hostname"),
	hwdata: from("hwdata", "pci.ids"),
	iproute: {
		debs: ["iproute2"],
		skip: ["/usr/lib64/tc/q_atm.so"]
	},
	"iptables-libs": from("libxtables12"),
	irqbalance: {
		debs: ["irqbalance"],
		units: ["irqbalance.service"]
	},
	"json-c": from("libjson-c5"),
	kbd: from("kbd"),
	"kernel-tools": from("linux-cpupower", "libcpupower1"),
	"kexec-tools": from("kexec-tools"),
	keyutils: from("keyutils"),
	"keyutils-libs": from("libkeyutils1"),
	kmod: from("kmod"),
	"kmod-libs": from("libkmod2"),
	"krb5-libs": from("libkrb5-3", "libgssapi-krb5-2", "libk5crypto3", "libkrb5support0"),
	less: from("less"),
	libacl: from("libacl1"),
	libaio: from("libaio1"),
	libattr: from("libattr1"),
	libblkid: from("libblkid1"),
	libcap: from("libcap2", "libcap2-bin"),
	"libcap-ng": from("libcap-ng0"),
	libcurl: from("libcurl4", "libcurl3-gnutls"),
	libdnf: from("libdnf2", "libdnf2-common"),
	libfdisk: from("libfdisk1"),
	libgcc: from("libgcc-s1", "gcc-12-base"),
	libgcrypt: from("libgcrypt20"),
	libgomp: from("libgomp1"),
	"libgpg-error": from("libgpg-error0"),
	libmount: from("libmount1"),
	libnfsidmap: from("libnfsidmap1"),
	libnl3: from("libnl-3-200", "libnl-route-3-200", "libnl-genl-3-200"),
	libnsl2: from("libnsl2"),
	libpcap: from("libpcap0.8"),
	libpwquality: from("libpwquality1", "libpwquality-common", "libpam-pwquality"),
	libseccomp: from("libseccomp2"),
	libselinux: from("libselinux1"),
	"libselinux-utils": from("selinux-utils"),
	libsemanage: from("libsemanage2", "libsemanage-common"),
	libsepol: from("libsepol2"),
	libsmartcols: from("libsmartcols1"),
	"libstdc++": from("libstdc++6"),
	libtirpc: from("libtirpc3", "libtirpc-common"),
	libuuid: from("libuuid1"),
	libxcrypt: from("libcrypt1"),
	libxml2: from("libxml2"),
	"linux-firmware": from("firmware-linux-free"),
	logrotate: from("logrotate"),
	lsscsi: from("lsscsi"),
	lvm2: from("lvm2", "liblvm2cmd2.03"),
	lz4: from("liblz4-1"),
	mdadm: from("mdadm"),
	mpfr: from("libmpfr6"),
	ncurses: from("ncurses-bin"),
	"ncurses-base": from("ncurses-base"),
	"ncurses-libs": from("libtinfo6", "libncursesw6", "libncurses6"),
	"NetworkManager-libnm": from("libnm0"),
	"nfs-utils": from("nfs-common", "nfs-kernel-server"),
	nspr: from("libnspr4"),
	nss: from("libnss3"),
	numactl: from("numactl"),
	"numactl-libs": from("libnuma1"),
	openldap: from("libldap-2.5-0", "libldap-common"),
	"openldap-clients": from("ldap-utils"),
	openssl: from("openssl"),
	"openssl-libs": from("libssl3"),
	parted: from("parted", "libparted2"),
	pciutils: from("pciutils", "libpci3"),
	pcre2: from("libpcre2-8-0"),
	policycoreutils: from("policycoreutils"),
	polkit: from("polkitd"),
	"polkit-libs": from("libpolkit-gobject-1-0", "libpolkit-agent-1-0"),
	popt: from("libpopt0"),
	psmisc: from("psmisc"),
	python3: from("python3", "python3-minimal", "python3.11", "python3.11-minimal", "libpython3-stdlib", "libpython3.11-stdlib", "libpython3.11-minimal"),
	"python3-libdnf": from("python3-libdnf"),
	"python3-rpm": from("python3-rpm"),
	"python3-unbound": from("python3-unbound"),
	readline: from("libreadline8"),
	rpcbind: from("rpcbind"),
	"rpm-build-libs": from("librpmbuild9", "librpmsign9"),
	"rpm-libs": from("librpm9", "librpmio9"),
	sed: from("sed"),
	sg3_utils: from("sg3-utils", "libsgutils2-1.46-2"),
	"shadow-subid": from("libsubid4"),
	shim: from("shim-unsigned"),
	smp_utils: from("smp-utils"),
	sqlite: from("sqlite3"),
	"sqlite-libs": from("libsqlite3-0"),
	sysfsutils: from("sysfsutils", "libsysfs2"),
	"systemd-libs": from("libsystemd0", "libudev1"),
	tar: from("tar"),
	tcl: from("tcl", "tcl8.6", "libtcl8.6"),
	"thin-provisioning-tools": from("thin-provisioning-tools"),
	tzdata: from("tzdata"),
	"unbound-libs": from("libunbound8"),
	unzip: from("unzip"),
	"vim-common": from("vim-common"),
	wget: from("wget"),
	xz: from("xz-utils"),
	"xz-libs": from("liblzma5"),
	zlib: from("zlib1g"),
	zstd: from("libzstd1")
};
/** The metapackage whose first dependency is the kernel itself: the cloud flavour is small and has all that virtual machines need. */
const kernelMetapackage = (arch) => `linux-image-cloud-${ARCH_NAMES[arch].debian}`;
/**
* The map: openEuler name → how to make it. Debian names that no recipe mentions keep their name. `kernelDeb` is the versioned
* kernel package, or undefined where no kernel is wanted.
*/
function recipesFor(arch, kernelDeb) {
	const { debian, efi } = ARCH_NAMES[arch];
	return {
		...BASE,
		...STUBS,
		...SYSTEM,
		...PLAIN,
		[`grub2-efi-${efi}`]: {
			debs: [`grub-efi-${debian}-bin`],
			step: "grub-efi"
		},
		[`grub2-efi-${efi}-modules`]: {
			debs: [`grub-efi-${debian}-bin`],
			noarch: true
		},
		...kernelDeb === void 0 ? {} : { kernel: {
			debs: [kernelDeb],
			step: "kernel",
			requires: ["kmod"]
		} }
	};
}
// packages/sandbox-distro/src/lock.ts
const LOCK_SCHEMA = "dpuos.sandbox-lock/v1";
/** The lock's text: one deb a line, so that a change of one package is one changed line. */
function formatLock(lock) {
	const { debs, ...head } = lock;
	return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "debs": [\n${debs.map((deb) => `    ${JSON.stringify(deb)}`).join(",\n")}\n  ]\n}\n`;
}
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
/** What is wrong with one deb of a lock, or undefined. */
function debFault(deb, archives) {
	if (!isRecord(deb)) return "is not an object";
	for (const key of [
		"name",
		"version",
		"architecture",
		"filename",
		"summary"
	]) if (typeof deb[key] !== "string") return `has no "${key}"`;
	if (!/^[a-z0-9][a-z0-9.+-]*$/.test(String(deb["name"]))) return `has a "name" that is no Debian package name`;
	if (!/^[\w.+~:%/-]+$/.test(String(deb["filename"])) || String(deb["filename"]).includes("..")) return "has a \"filename\" that is no path of an archive";
	if (!/^[0-9a-f]{64}$/.test(String(deb["sha256"]))) return "has no \"sha256\" of 64 hex digits";
	if (!Number.isSafeInteger(deb["size"]) || Number(deb["size"]) <= 0) return "has no \"size\" in bytes";
	if (!Number.isInteger(deb["archive"]) || Number(deb["archive"]) < 0 || Number(deb["archive"]) >= archives) return "names an archive that the lock does not list";
	if (!isTexts(deb["depends"]) || !isTexts(deb["provides"])) return "has no lists \"depends\" and \"provides\"";
}
/** Read a lock. Throws UserError with all that is wrong with it. */
function parseLock(text, file, arch) {
	const faults = [];
	let lock;
	try {
		lock = JSON.parse(text);
	} catch (error) {
		faults.push(`is not JSON: ${error.message}`);
	}
	if (isRecord(lock)) {
		if (lock["schema"] !== "dpuos.sandbox-lock/v1") faults.push(`has schema ${JSON.stringify(lock["schema"]) ?? "none"}, expected "${LOCK_SCHEMA}"`);
		else {
			const archives = lock["archives"];
			if (lock["arch"] !== arch) {
				const has = SANDBOX_ARCHES.find((known) => known === lock["arch"]) ?? "no known architecture";
				faults.push(`is for ${has}, this build is for ${arch}`);
			}
			const sound = (archive) => isRecord(archive) && [
				"url",
				"suite",
				"date",
				"sha256"
			].every((key) => typeof archive[key] === "string");
			if (!Array.isArray(archives) || !archives.every(sound)) faults.push("has no list \"archives\" of url, suite, date and sha256");
			if (lock["kernel"] !== null && typeof lock["kernel"] !== "string") faults.push("has no \"kernel\"");
			if (!Array.isArray(lock["debs"])) faults.push("has no list \"debs\"");
			else for (const deb of lock["debs"]) {
				const fault = debFault(deb, Array.isArray(archives) ? archives.length : 0);
				if (fault !== void 0) faults.push(`deb ${isRecord(deb) ? JSON.stringify(deb["name"]) : ""} ${fault}`);
			}
		}
	} else if (lock !== void 0) faults.push("is not an object");
	if (faults.length === 0) return lock;
	throw new UserError(faults.slice(0, 10).map((fault) => ({
		level: "error",
		code: "sandbox-lock-invalid",
		title: `sandbox lock ${file}: ${fault}`,
		hint: "Delete the file, or relock, to make a new one from the current Debian archive.",
		at: { file }
	})));
}
/** The lock as an index for the resolver. */
const indexOf = (lock) => new Map(lock.debs.map((deb) => [deb.name, deb]));
// packages/sandbox-distro/src/resolve.ts
/** `libc6:any (>= 2.36) [amd64]` → its parts. */
function parseAlternative(text) {
	const [, name = "", operator = "", version = ""] = /^([^\s:([]+)(?::\w+)?\s*(?:\(([<>=]+)\s*([^)]+)\))?/.exec(text.trim()) ?? [];
	return {
		name,
		operator,
		version: version.trim()
	};
}
/**
* The closure of the asked names over Debian's Depends, in RPM names. Pure: the index, or a lock's part of it, decides alone,
* and a lock made by this function yields the same result as the index it was made from.
*/
function resolve(index, recipes, names) {
	const all = new Map(Object.entries(recipes));
	const owners = /* @__PURE__ */ new Map();
	for (const [name, recipe] of all) if (recipe.step !== "grub-efi") for (const deb of recipe.debs ?? []) owners.set(deb, name);
	const providers = /* @__PURE__ */ new Map();
	for (const entry of index.values()) for (const virtual of entry.provides) providers.set(virtual, [...providers.get(virtual) ?? [], entry.name]);
	const gone = [];
	const unknown = [];
	const unresolved = /* @__PURE__ */ new Set();
	/** Which deb fulfils a clause: one that a recipe has, else a preferred one, else the first that exists, else a provider. */
	const choose = (clause) => {
		const alternatives = clause.split("|").map(parseAlternative);
		if (alternatives.some(({ name }) => DROPPED.has(name))) return void 0;
		const exact = ({ name, operator, version }) => ({
			deb: name,
			relation: operator === "" ? void 0 : relation(operator, version)
		});
		const owned = alternatives.find(({ name }) => owners.has(name) && index.has(name));
		if (owned !== void 0) return exact(owned);
		for (const { name } of alternatives) {
			const preferred = PREFERRED[name];
			if (preferred === null) return void 0;
			if (preferred !== void 0 && index.has(preferred)) return {
				deb: preferred,
				relation: void 0
			};
		}
		const real = alternatives.find(({ name }) => index.has(name));
		if (real !== void 0) return exact(real);
		const virtual = alternatives.flatMap(({ name }) => providers.get(name) ?? []);
		const provider = virtual.find((name) => owners.has(name)) ?? virtual[0];
		if (provider !== void 0) return {
			deb: provider,
			relation: void 0
		};
		unresolved.add(clause);
	};
	/** The RPM that a deb belongs to; a deb of no recipe becomes an RPM of its own name. */
	const rpmOf = (deb) => {
		const owner = owners.get(deb);
		if (owner !== void 0) return owner;
		all.set(deb, { debs: [deb] });
		owners.set(deb, deb);
		return deb;
	};
	const requiresOf = (name, recipe, debs) => {
		const lines = /* @__PURE__ */ new Set();
		const needed = new Set(recipe.requires ?? []);
		for (const line of needed) lines.add(line);
		for (const deb of recipe.step === "grub-efi" ? [] : debs) for (const clause of deb.depends) {
			const choice = choose(clause);
			if (choice === void 0) continue;
			const rpm = rpmOf(choice.deb);
			if (rpm === name) continue;
			needed.add(rpm);
			const first = all.get(rpm)?.debs?.[0] === choice.deb && all.get(rpm)?.native !== true;
			lines.add(first && choice.relation !== void 0 ? `${rpm} ${choice.relation}` : rpm);
		}
		if (!BASE_ORDER.some((base) => base === name)) {
			needed.add("filesystem");
			lines.add("filesystem");
		}
		for (const rpm of needed) if ([...lines].some((line) => line.startsWith(`${rpm} `))) lines.delete(rpm);
		return {
			lines,
			names: needed
		};
	};
	const plans = /* @__PURE__ */ new Map();
	const queue = [];
	for (const name of /* @__PURE__ */ new Set([...names, ...BASE_ORDER])) if (all.has(name)) queue.push(name);
	else if (index.has(name)) queue.push(rpmOf(name));
	else unknown.push({
		name,
		nearest: nearest(name, all.keys())
	});
	for (let name = queue.shift(); name !== void 0; name = queue.shift()) {
		const recipe = all.get(name);
		if (plans.has(name) || recipe === void 0) continue;
		const debs = [];
		for (const deb of recipe.debs ?? []) {
			const entry = index.get(deb);
			if (entry === void 0) gone.push({
				rpm: name,
				deb
			});
			else debs.push(entry);
		}
		const requires = requiresOf(name, recipe, debs);
		plans.set(name, {
			name,
			recipe,
			debs,
			requires: [...requires.lines].sort()
		});
		queue.push(...requires.names);
	}
	const byName = (a, b) => a.name < b.name ? -1 : 1;
	return {
		plans: [...plans.values()].sort(byName),
		unknown,
		gone,
		unresolved: [...unresolved].sort()
	};
}
// packages/sandbox-distro/src/pin.ts
/** Where a lock lies that the user did not name: one per request. */
function implicitLock(cacheDir, { arch, updates = true }, names) {
	const request = createHash("sha256").update([...names, ...updates ? [] : ["without updates"]].sort().join("\n")).digest("hex").slice(0, 16);
	return path.join(cacheDir, "locks", `${arch}-${request}.json`);
}
const resolveIn = (index, arch, names, kernel) => resolve(index, recipesFor(arch, kernel), names);
/** The debs of a resolution. */
const debsOf = (plans) => {
	return [...new Map(plans.flatMap((plan) => plan.debs).map((deb) => [deb.name, deb])).values()].sort((a, b) => a.name < b.name ? -1 : 1);
};
/**
* Which debs, in which versions: from the lock where there is one, else from Debian's index, which then becomes the lock.
* A lock that the user did not name and that no longer has everything is renewed. Throws UserError for a bad or outdated lock
* and for unknown names.
*/
async function obtainLock(ports, request) {
	const { options, names, lockFile } = request;
	const { arch } = options;
	if (options.relock !== true && existsSync(lockFile)) {
		const lock = parseLock(await readFile(lockFile, "utf8"), lockFile, arch);
		const resolution = resolveIn(indexOf(lock), arch, names, lock.kernel ?? void 0);
		const missing = [
			...resolution.unknown.map(({ name }) => name),
			...resolution.gone.map(({ deb }) => deb),
			...resolution.unresolved
		];
		if (missing.length === 0) return {
			lock,
			resolution
		};
		if (options.lock !== void 0) throw new UserError({
			level: "error",
			code: "sandbox-lock-outdated",
			title: `the sandbox lock ${lockFile} does not have ${missing.slice(0, 5).join(", ")}${missing.length > 5 ? ` and ${missing.length - 5} more` : ""}`,
			hint: "It was made for other packages or by another version: relock.",
			at: { file: lockFile }
		});
	}
	return await makeLock(ports, request);
}
/** Read Debian's index, resolve, and write the lock. */
async function makeLock(ports, { options, names, lockFile }) {
	const { arch } = options;
	ports.log.progress("reading the Debian package index");
	const { archives, index } = await fetchIndex(ports, await openApt(ports, arch), options);
	const kernel = index.get(kernelMetapackage(arch))?.depends[0]?.split(" ")[0];
	const resolution = resolveIn(index, arch, names, kernel);
	refuseUnknown(resolution);
	const hasKernel = resolution.plans.some((plan) => plan.name === "kernel");
	const lock = {
		schema: LOCK_SCHEMA,
		arch,
		archives,
		kernel: hasKernel ? kernel ?? null : null,
		debs: debsOf(resolution.plans)
	};
	await ports.fs.writeFile(lockFile, formatLock(lock));
	return {
		lock,
		resolution
	};
}
/**
* Download what the plans need; resolves to the plans, which are others than those given when a lock that the user did not name
* had to be renewed, because the mirror has moved on.
*/
async function obtainDebs(ports, request, pinned) {
	const { options, lockFile } = request;
	const fetch = async ({ lock, resolution }) => {
		await download(ports, options.arch, lock, debsOf(resolution.plans), options.cacheDir);
		return resolution;
	};
	try {
		return await fetch(pinned);
	} catch (error) {
		if (!(error instanceof DebsGone)) throw error;
		if (options.lock !== void 0) throw error.toUserError(lockFile);
		ports.log.info("the Debian mirror has newer versions; pinning those");
		return await fetch(await makeLock(ports, request));
	}
}
/** Throws UserError with one finding per name that nothing has. */
function refuseUnknown({ unknown, gone }) {
	const findings = unknown.map(({ name, nearest }) => ({
		level: "error",
		code: "sandbox-unknown-package",
		title: `the sandbox distro has no package ${name}`,
		hint: nearest !== void 0 ? `Did you mean ${nearest}?` : "Use a name of openEuler that the sandbox maps, or the name of a Debian package."
	}));
	if (findings.length > 0) throw new UserError(findings);
	if (gone.length > 0) throw new Error(`recipes name Debian packages that are gone: ${gone.map(({ rpm, deb }) => `${rpm}: ${deb}`).join(", ")}`);
}
// packages/sandbox-distro/src/repository.ts
/** The public key's file in the repository, named as openEuler names its own. */
const KEY_FILE = "RPM-GPG-KEY-sandbox";
/** Digest of what the metadata is made from: which packages, which key, which createrepo_c. */
function repositoryDigest(packages, key, createrepo) {
	const parts = packages.map(({ info }) => `${info.sha256} ${info.file}`).sort();
	return createHash("sha256").update(JSON.stringify([
		parts,
		key.fingerprint,
		createrepo
	])).digest("hex").slice(0, 32);
}
/** A hard link where both are on one file system, else a copy with the same times. */
async function place(from, to) {
	try {
		await link(from, to);
	} catch (error) {
		if (error.code !== "EXDEV") throw error;
		await copyFile(from, to);
		await utimes(to, EPOCH, EPOCH);
	}
}
/** Make and sign the metadata of `staged`. Equal packages give equal bytes: revision and times are fixed. */
async function makeMetadata(ports, staged, openKey) {
	await ports.proc.run([
		"createrepo_c",
		"--quiet",
		"--general-compress-type=gz",
		"--workers=2",
		"--revision",
		String(EPOCH),
		"--set-timestamp-to-revision",
		staged
	], { timeoutMs: 3e5 });
	await signFile(ports, await openKey(), path.join(staged, "repodata/repomd.xml"));
}
/**
* Publish the packages as an RPM repository at `out`: `Packages/*.rpm`, signed `repodata/`, the public key. Metadata of a set
* of packages that was made before is taken from the cache. Resolves to the sha256 of repomd.xml.
*/
async function publishRepository(ports, packages, key, openKey, createrepo, cacheDir, out) {
	const staged = await mkdtemp(path.join(cacheDir, "staging-"));
	ports.fs.onExit(() => rm(staged, {
		recursive: true,
		force: true
	}));
	await chmod(staged, 493);
	await mkdir(path.join(staged, "Packages"));
	for (const { info, path: file } of packages) await place(file, path.join(staged, "Packages", info.file));
	const cachedData = path.join(cacheDir, "repodata", repositoryDigest(packages, key, createrepo));
	if (existsSync(cachedData)) await cp(cachedData, path.join(staged, "repodata"), {
		recursive: true,
		preserveTimestamps: true
	});
	else {
		await makeMetadata(ports, staged, openKey);
		const copy = path.join(await ports.fs.scratch("repodata"), "repodata");
		await cp(path.join(staged, "repodata"), copy, {
			recursive: true,
			preserveTimestamps: true
		});
		await publishOnce(ports, copy, cachedData);
	}
	await writeFile(path.join(staged, KEY_FILE), key.publicKey);
	const { sha256 } = await ports.fs.hash(path.join(staged, "repodata/repomd.xml"));
	await ports.fs.publish(staged, out);
	return sha256;
}
// packages/sandbox-distro/src/build.ts
/** Bytes that two conversions at once need at most: the kernel's files, unpacked, and its RPM. */
const SCRATCH_BYTES = 600 * 2 ** 20;
/**
* Build the sandbox distro: an RPM repository made of Debian packages that dnf cannot tell from a real one. Signed packages,
* signed metadata; the same lock and key give the same bytes. Throws UserError for names that do not exist, a bad lock, missing
* tools and an unreachable mirror.
*/
async function buildSandbox(options, ports) {
	const { arch, cacheDir } = options;
	const timings = {};
	const started = ports.clock.elapsed();
	const timed = async (stage, work) => {
		const from = ports.clock.elapsed();
		const result = await work();
		timings[stage] = Math.round(ports.clock.elapsed() - from);
		return result;
	};
	const tools = await checkTools(ports);
	await mkdir(cacheDir, { recursive: true });
	const names = [.../* @__PURE__ */ new Set([...namesOf(options.set, arch), ...options.packages ?? []])];
	const request = {
		options,
		names,
		lockFile: options.lock ?? implicitLock(cacheDir, options, names)
	};
	const pinned = await timed("lock", () => obtainLock(ports, request));
	const { plans } = await timed("download", () => obtainDebs(ports, request, pinned));
	const key = await signingKey(ports, cacheDir);
	let opened;
	const open = async () => opened ??= await openKey(ports, cacheDir);
	const home = await openRpmHome(ports);
	try {
		const packages = await timed("convert", async () => {
			const converted = await convertAll({
				ports,
				arch,
				cacheDir,
				fingerprint: key.fingerprint,
				tools
			}, plans, async () => ({
				scratch: await ports.fs.scratch("convert", { inMemory: SCRATCH_BYTES }),
				home,
				key: await open()
			}));
			refuseBroken(converted.map(({ info }) => info));
			const extras = options.extra ?? [];
			return extras.length === 0 ? converted : [...converted, ...await buildExtras(ports, arch, extras, cacheDir, home, await open())];
		});
		const repomdSha256 = await timed("repository", () => publishRepository(ports, packages, key, open, tools.createrepo, cacheDir, options.out));
		timings["total"] = Math.round(ports.clock.elapsed() - started);
		return {
			repoDir: options.out,
			arch,
			packages: packages.map(({ info }) => summary(info)),
			gpgKeyFile: path.join(options.out, KEY_FILE),
			fingerprint: key.fingerprint,
			lockFile: request.lockFile,
			repomdSha256,
			timings
		};
	} finally {
		await opened?.close();
		await giveBack(ports, cacheDir);
	}
}
/** Under sudo the cache belongs to the caller, so that a later run without sudo can add to it. */
async function giveBack(ports, cacheDir) {
	const { isRoot, owner } = ports.host;
	if (isRoot && owner.uid !== 0) await ports.proc.run([
		"chown",
		"-R",
		`${owner.uid}:${owner.gid}`,
		"--",
		cacheDir
	]);
}
const summary = ({ nevra, name, file, sha256, size }) => ({
	nevra,
	name,
	file: `Packages/${file}`,
	sha256,
	size
});
/** Versions of the tools that shape the result. Throws UserError that names every missing one. */
async function checkTools(ports) {
	await requireTools("sandbox", ports.host.arch, ports);
	const version = async (tool) => (await ports.proc.run([tool, "--version"])).stdout.trim();
	const [rpmbuild, grubMkimage, createrepo] = await Promise.all([
		"rpmbuild",
		"grub-mkimage",
		"createrepo_c"
	].map(version));
	return {
		rpmbuild: rpmbuild ?? "",
		grubMkimage: grubMkimage ?? "",
		createrepo: createrepo ?? ""
	};
}
/** Throws where the converted packages could not be installed together: a mistake in the recipes, not the user's. */
function refuseBroken(packages) {
	const faults = [...findConflicts(packages).map(({ path, packages: [a, b] }) => `${a} and ${b} both have ${path}, with different content`), ...findUnmet(packages)];
	if (faults.length > 0) throw new Error(`the sandbox packages do not fit together:\n  ${faults.slice(0, 40).join("\n  ")}`);
}
// packages/setup-openeuler-toolchain/src/repositories/check.ts
/** Causes that concern the server as a whole. */
const NETWORK = /* @__PURE__ */ new Set([
	"dns",
	"connect",
	"timeout"
]);
/** Same servers, same fate: what a repository's addresses have in common with others. */
function servers(repository) {
	const urls = [...repository.baseurl, ...repository.metalink === void 0 ? [] : [repository.metalink]];
	return [...new Set(urls.map((url) => URL.canParse(url) ? new URL(url).host : url))].toSorted().join(" ");
}
async function fetchAll(repositories, { arch, releasever, folder, cacheDir }, ports) {
	if (repositories.length === 0) return [];
	const work = await ports.fs.scratch("dnf");
	return await fetchMetadata({
		toolchain: {
			arch,
			repositories: [...repositories],
			dnfCache: cacheDir,
			distro: { releasever }
		},
		toolchainDir: folder,
		work
	}, ports);
}
/** Causes that a metalink can have on its own. When it cannot be reached, dnf goes on to the servers by itself. */
const METALINK = /* @__PURE__ */ new Set([
	"checksum",
	"not-a-repository",
	"http",
	"other"
]);
/** Repositories that failed although only the metalink service may be to blame: the servers it would have named are known anyway. */
function metalinkSuspects(repositories, failures) {
	return repositories.flatMap((repository) => {
		const failure = failures.find(({ id }) => id === repository.id);
		const isSuspect = repository.metalink !== void 0 && repository.baseurl.length > 0;
		return failure !== void 0 && METALINK.has(failure.cause) && isSuspect ? [{
			repository,
			failure
		}] : [];
	});
}
/** Read these repositories; those whose metalink fails are read directly from their servers. */
async function read(repositories, options, ports) {
	const failures = await fetchAll(repositories, options, ports);
	const suspects = metalinkSuspects(repositories, failures);
	const direct = suspects.map(({ repository }) => withoutMetalink(repository));
	const again = await fetchAll(direct, options, ports);
	const mended = direct.filter(({ id }) => !again.some((failure) => failure.id === id));
	return {
		repositories: repositories.map((one) => mended.find(({ id }) => id === one.id) ?? one),
		failures: [...failures.filter(({ id }) => !direct.some((one) => one.id === id)), ...again],
		findings: suspects.filter(({ repository }) => mended.some(({ id }) => id === repository.id)).map(({ repository, failure }) => metalinkBypassed(repository, failure))
	};
}
/** Repositories on the same servers: the first one shows whether these can be reached at all. */
async function readGroup(group, options, ports) {
	const [head, ...others] = group;
	if (head === void 0) return {
		repositories: [],
		failures: [],
		findings: []
	};
	const first = await read([head], options, ports);
	const dead = first.failures.find(({ cause }) => NETWORK.has(cause));
	if (dead !== void 0) {
		const said = `Not tried: it lies on the same servers as ${head.id}.`;
		return {
			...first,
			failures: [dead, ...others.map(({ id }) => ({
				...dead,
				id,
				url: void 0,
				said
			}))]
		};
	}
	const rest = await read(head.metalink !== void 0 && first.repositories[0]?.metalink === void 0 ? others.map(withoutMetalink) : others, options, ports);
	return {
		repositories: [...first.repositories, ...rest.repositories],
		failures: [...first.failures, ...rest.failures],
		findings: [...first.findings, ...rest.findings]
	};
}
/**
* Read the metadata of every enabled repository with dnf, as the later actions will, and leave it in the cache. Dead servers
* are tried for one repository only; a metalink service that lags or is away is bypassed. Throws UserError with one finding
* per unusable repository.
*/
async function checkRepositories(repositories, options, ports) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of repositories.filter(({ enabled }) => enabled)) groups.set(servers(one), [...groups.get(servers(one)) ?? [], one]);
	const results = [];
	for (const group of groups.values()) results.push(await readGroup(group, options, ports));
	const failures = results.flatMap((result) => result.failures);
	if (failures.length > 0) throw new UserError(failures.flatMap((failure) => {
		const repository = repositories.find(({ id }) => id === failure.id);
		return repository === void 0 ? [] : [repositoryFinding(failure, repository)];
	}));
	const usable = results.flatMap((result) => result.repositories);
	return {
		repositories: repositories.map((one) => usable.find(({ id }) => id === one.id) ?? one),
		findings: results.flatMap((result) => result.findings)
	};
}
function withoutMetalink(repository) {
	const { metalink: _, ...rest } = repository;
	return rest;
}
/** A metalink service that is away, or lags behind a republished repository and so refuses every sound mirror. */
function metalinkBypassed(repository, failure) {
	const why = failure.cause === "checksum" ? "lags behind its mirrors" : "cannot be used";
	return {
		level: "notice",
		code: "repository-metalink-bypassed",
		title: `repository ${repository.id}: the metalink service ${why}; using the servers directly`,
		detail: `${repository.metalink ?? ""}: ${failure.said} RPM signatures are verified all the same.`
	};
}
// packages/setup-openeuler-toolchain/src/repositories/keys.ts
const pretty = (fingerprint) => fingerprint.replaceAll(/(.{4})(?=.)/g, "$1 ");
/**
* Make sure that a key file holds exactly the keys that are expected. Throws UserError: `key-missing`, `key-invalid`, or `key-mismatch`
* that names both fingerprints. With `expected` undefined any readable key will do: the user vouches for the file.
*/
async function verifyKeyFile(file, expected, ports) {
	const text = await ports.fs.readText(file);
	if (text === void 0) throw new UserError({
		level: "error",
		code: "key-missing",
		title: `there is no key file ${file}`,
		hint: "Pass the path of an ASCII-armoured public key (-----BEGIN PGP PUBLIC KEY BLOCK-----) as `gpg-key`."
	});
	const found = await keyFingerprints(file, await ports.fs.scratch("gpg"), ports);
	if (found.length === 0) {
		const secret = text.includes("PRIVATE KEY BLOCK");
		throw new UserError({
			level: "error",
			code: "key-invalid",
			title: `${file} holds no public key${secret ? " but a private one, which must not lie here" : ""}`,
			hint: "Expected an ASCII-armoured public key, as RPM-GPG-KEY files are; a web page saved by mistake is the usual cause.",
			at: { file }
		});
	}
	const wrong = expected === void 0 ? [] : found.filter((fingerprint) => !expected.includes(fingerprint));
	if (expected !== void 0 && wrong.length > 0) throw new UserError({
		level: "error",
		code: "key-mismatch",
		title: `${file} is not the key that signs this distribution`,
		detail: `It holds ${wrong.map(pretty).join(", ")}; expected ${expected.map(pretty).join(" or ")}.`,
		hint: "Do not go on with it: get the key again from the distribution itself, and tell them if it differs there too.",
		at: { file }
	});
	return {
		file,
		fingerprints: found,
		armor: text
	};
}
/** Write an armoured key below `folder` and verify it there: what dnf will read is what was looked at. */
async function placeKey(folder, name, armor, expected, ports) {
	const file = path.join(folder, name);
	await ports.fs.writeFile(file, armor);
	return await verifyKeyFile(file, expected, ports);
}
// packages/setup-openeuler-toolchain/src/repositories/repo-ini.ts
/** Split a `.repo` file (an INI file; indented lines go on with the setting before) into sections, with 1-based lines. */
function sections(text) {
	const found = [];
	const stray = [];
	let last;
	for (const [index, raw] of text.split("\n").entries()) {
		const line = index + 1;
		const content = raw.trim();
		const header = /^\[([^\]]+)\]$/.exec(content);
		const setting = /^([A-Za-z_][\w-]*)\s*=\s*(.*)$/.exec(content);
		const current = found.at(-1);
		if (content === "" || /^[#;]/.test(content)) continue;
		if (header) {
			found.push({
				id: header[1] ?? "",
				line,
				settings: /* @__PURE__ */ new Map()
			});
			last = void 0;
		} else if (current && last !== void 0 && /^\s/.test(raw)) {
			const before = current.settings.get(last);
			if (before) current.settings.set(last, {
				...before,
				value: `${before.value} ${content}`
			});
		} else if (current && setting) {
			last = setting[1] ?? "";
			current.settings.set(last, {
				value: setting[2] ?? "",
				line
			});
		} else stray.push(line);
	}
	return {
		sections: found,
		stray
	};
}
// packages/setup-openeuler-toolchain/src/repositories/extra.ts
/** Settings of dnf.conf(5) that have a meaning here. */
const KNOWN = [
	"name",
	"baseurl",
	"metalink",
	"enabled",
	"gpgcheck",
	"repo_gpgcheck",
	"gpgkey"
];
const words = (value) => (value ?? "").split(/[\s,]+/).filter((word) => word !== "");
const isOn = (value) => /^(1|yes|true|on)$/i.test(value ?? "");
/** Addresses of a section: at least one, all of a kind that dnf can use. */
function addresses({ id, line, settings }, wrong) {
	const metalink = settings.get("metalink")?.value;
	const baseurl = words(settings.get("baseurl")?.value);
	if (baseurl.length === 0 && metalink === void 0) wrong(line, `[${id}] has no baseurl`, "Add `baseurl=https://…/`; dnf’s $basearch and $releasever work.");
	for (const url of baseurl) {
		if (REPOSITORY_URL.test(url)) continue;
		wrong(settings.get("baseurl")?.line ?? line, `${url} is no address that dnf can use`, `Expected ${REPOSITORY_URL_FORM}.`);
	}
	return {
		baseurl,
		metalink
	};
}
/** Key files of a section. A key that is fetched from the server that it vouches for proves nothing, so files only. */
function keyFiles$1(section, folder, allowUnsigned, wrong) {
	const { id, line, settings } = section;
	const setting = settings.get("gpgkey");
	const keys = words(setting?.value).map((key) => {
		if (/^https?:/.test(key)) wrong(setting?.line ?? line, `the key ${key} would come from the network, and so prove nothing`, "Download it once, compare its fingerprint, and keep the file beside this one.");
		if (!key.startsWith("file:")) return path.resolve(folder, key);
		if (REPOSITORY_URL.test(key)) return fileURLToPath(key);
		wrong(setting?.line ?? line, `the key ${key} is no address of a file`, "Expected a path, or file:/// and one with blanks and % escaped (%20, %25).");
		return key;
	});
	const off = settings.get("gpgcheck");
	const isVerified = keys.length > 0 && (off === void 0 || isOn(off.value));
	if (!isVerified && !allowUnsigned) wrong(off?.line ?? line, `RPMs of [${id}] would not be verified`, "Add `gpgkey=FILE` and leave gpgcheck on; or `allow-unsigned: true` if you accept RPMs that nobody vouches for.");
	return isVerified ? keys : [];
}
function checkNames(all, wrong) {
	const seen = /* @__PURE__ */ new Set();
	for (const { id, line, settings } of all) {
		if (!/^[\w.:-]+$/.test(id)) wrong(line, `[${id}] is no repository id`, "Letters, digits and - _ . : only.");
		if (seen.has(id)) wrong(line, `[${id}] stands here twice`, "Give each repository an id of its own.");
		seen.add(id);
		for (const [key, setting] of settings) {
			if (KNOWN.includes(key)) continue;
			const near = nearest(key, KNOWN);
			const meant = near === void 0 ? "" : `; did you mean \`${near}\`?`;
			wrong(setting.line, `\`${key}\` is not understood here${meant}`, `Understood: ${KNOWN.join(", ")}.`);
		}
	}
}
/**
* Read a `.repo` file: the enabled repositories, and every mistake with its line. `file` is the path as messages show it,
* `folder` its absolute folder, where relative key paths start.
*/
function parseExtras(text, file, folder, allowUnsigned) {
	const findings = [];
	const wrong = (line, title, hint) => {
		findings.push({
			level: "error",
			code: "repositories-invalid",
			title,
			hint,
			at: {
				file,
				line
			}
		});
	};
	const { sections: all, stray } = sections(text);
	for (const line of stray) wrong(line, "this is no setting of a repository", "Expected `[id]` or `key=value`, as dnf.conf(5) has them.");
	checkNames(all, wrong);
	const repositories = all.filter(({ settings }) => isOn(settings.get("enabled")?.value ?? "1")).map((section) => {
		const keys = keyFiles$1(section, folder, allowUnsigned, wrong);
		const signedMetadata = keys.length > 0 && isOn(section.settings.get("repo_gpgcheck")?.value);
		return {
			id: section.id,
			...addresses(section, wrong),
			keys,
			signedMetadata
		};
	});
	const byLine = (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0);
	return {
		repositories,
		findings: findings.toSorted(byLine)
	};
}
/** Read the user's `.repo` file, or say that it is not there. Throws UserError for a folder or a file that may not be read. */
async function readExtras(file, allowUnsigned, ports) {
	if (file === void 0) return {
		repositories: [],
		findings: []
	};
	const shown = shownPath(file, ports);
	const text = await ports.fs.readText(file);
	if (text !== void 0) return parseExtras(text, shown, path.dirname(file), allowUnsigned);
	return {
		repositories: [],
		findings: [{
			level: "error",
			code: "repositories-missing",
			title: `there is no file ${shown}`,
			hint: "Pass the path of a dnf .repo file as `repositories`."
		}]
	};
}
/** Copy the keys of the user's repositories below `folder` and describe them as the manifest does. Throws UserError for unreadable keys. */
async function placeExtras(extras, folder, ports) {
	return await Promise.all(extras.map(async ({ id, baseurl, metalink, keys, signedMetadata }) => {
		const placed = await Promise.all(keys.map(async (key) => {
			const { armor } = await verifyKeyFile(key, void 0, ports);
			return await placeKey(path.join(folder, "keys", id), path.basename(key), armor, void 0, ports);
		}));
		return {
			id,
			baseurl: [...baseurl],
			...metalink === void 0 ? {} : { metalink },
			gpgkey: placed.map(({ file }) => path.relative(folder, file)),
			fingerprints: placed.flatMap(({ fingerprints }) => [...fingerprints]),
			signedMetadata,
			enabled: true
		};
	}));
}
// packages/setup-openeuler-toolchain/src/repositories/metalink.ts
/** Far more than a metalink has. */
const MOST = 2 ** 20;
/** Ask the metalink service; undefined where there is none, or no answer that can be used. Never rejects. */
async function readMetalink(url, signal, limitMs) {
	if (url === void 0 || url.includes("$")) return void 0;
	try {
		const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]) });
		const text = await response.text();
		return response.ok && text.length < MOST ? parseMetalink(text) : void 0;
	} catch {
		return;
	}
}
/** Read the parts of a metalink 3.0 document (as MirrorManager and openEuler's service write it) that say something of repomd.xml. */
function parseMetalink(text) {
	const file = /<file name="repomd\.xml">.*?<\/file>/s.exec(text)?.[0];
	if (file === void 0) return void 0;
	return {
		sha256: [...file.matchAll(/<hash type="sha256">\s*([0-9a-f]{64})\s*<\/hash>/gi)].map(([, one = ""]) => one.toLowerCase()),
		bases: [...file.matchAll(/<url [^>]*>\s*(https?:\/\/[^<\s]+)\/repodata\/repomd\.xml\s*<\/url>/g)].map(([, base = ""]) => base.replaceAll("&amp;", "&"))
	};
}
// packages/setup-openeuler-toolchain/src/repositories/probe.ts
/** For all that a mirror has to say. One that needs longer is no help to anybody, and this is what the race costs when one is dead. */
const PROBE_MS = 5e3;
/** A piece of the list of packages: enough to tell 44 kB/s from a megabyte, little enough for the slow ones. */
const PIECE = 65536;
/** Ask one mirror. Never rejects. */
async function probe(base, signal, limitMs = PROBE_MS) {
	const began = performance.now();
	const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
	const root = base.replace(/\/*$/, "/");
	let repomd;
	try {
		repomd = await get(`${root}repodata/repomd.xml`, limit);
		const text = repomd.toString("utf8");
		if (!text.includes("<repomd")) return {
			base,
			why: "answers with something that is no repository"
		};
		const from = performance.now();
		const piece = await getPiece(root, text, limit);
		const now = performance.now();
		const rate = piece.length * 1e3 / Math.max(now - from, 1);
		if (piece.length === PIECE && rate < 16384) return {
			base,
			why: `delivers ${Math.round(rate / 1024)} KiB/s`
		};
		const revision = Number(/<revision>\s*(\d+)\s*<\/revision>/.exec(text)?.[1] ?? 0);
		const sha256 = createHash("sha256").update(repomd).digest("hex");
		return {
			base,
			rate,
			ms: now - began,
			revision,
			sha256
		};
	} catch (error) {
		return {
			base,
			why: limit.aborted && !signal.aborted ? `${repomd === void 0 ? "does not answer" : "is too slow: its list of packages does not arrive"} within ${limitMs / 1e3} s` : reason(error)
		};
	}
}
async function getPiece(root, repomd, signal) {
	const href = /<data type="primary">.*?<location href="([^"]+)"/s.exec(repomd)?.[1];
	if (href === void 0 || /^[a-z]+:|(^|\/)\.\.(\/|$)/.test(href)) return Buffer.alloc(0);
	return await get(root + href, signal, PIECE);
}
var HttpError = class extends Error {};
/** The body, or its first `most` bytes. */
async function get(url, signal, most = 2 ** 20) {
	const range = most === PIECE ? { range: `bytes=0-${most - 1}` } : {};
	const response = await fetch(url, {
		signal,
		headers: {
			"accept-encoding": "identity",
			...range
		}
	});
	if (!response.ok || response.body === null) {
		await response.body?.cancel();
		throw new HttpError(`answers ${response.status} to ${new URL(url).pathname.split("/").at(-1)}`);
	}
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body) {
		chunks.push(chunk);
		size += chunk.length;
		if (size >= most) break;
	}
	const expected = Number(response.headers.get("content-length") ?? size);
	if (size < Math.min(expected, most)) throw new HttpError("breaks connections");
	return Buffer.concat(chunks).subarray(0, most);
}
function reason(error) {
	if (error instanceof HttpError) return error.message;
	const { cause } = error;
	const code = cause?.code ?? "";
	if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "has a name that cannot be resolved";
	if (code === "ECONNREFUSED") return "refuses connections";
	if (/CERT|TLS|SSL|SIGNED|UNABLE_TO_/.test(code)) return `fails at TLS (${code})`;
	return `breaks connections${code === "" ? "" : ` (${code})`}`;
}
// packages/setup-openeuler-toolchain/src/repositories/race.ts
/** A mirror that dnf has metadata of wins against one that is not twice as fast: what is in the cache need not come again. */
const FAITH = 2;
/** A clock that is wrong by more than this, seconds, is no proof of being newer. */
const DAY = 86400;
/**
* Ask all mirrors of a repository at once and order them by how they answered; leave out, with a word why, those that are dead, slow,
* behind the others or different from them. Where nobody answers, behind a proxy and for folders the repository comes back as it is: dnf then says
* what is wrong.
*/
async function raceMirrors(repository, dnfCache, ports) {
	const unchanged = {
		repository,
		leftOut: [],
		findings: []
	};
	if (isProxied(ports)) return unchanged;
	const metalink = await readMetalink(repository.metalink, ports.signal, PROBE_MS);
	const bases = unique([...repository.baseurl, ...metalink?.bases ?? []]).filter(isPlainHttp);
	if (bases.length < 2 || bases.length < repository.baseurl.length) return unchanged;
	const results = await Promise.all(bases.map((base) => probe(base, ports.signal)));
	ports.signal.throwIfAborted();
	const { fresh, failures } = judge(results, metalink, Math.floor(ports.clock.now() / 1e3));
	if (fresh.length === 0) return unchanged;
	const known = new Set(await cacheFolders(dnfCache, repository.id));
	const isKnown = (base) => known.has(dnfCacheFolder(dnfCache, repository.id, base));
	const ordered = order(fresh, isKnown).map(({ base }) => base);
	ports.log.info(`${repository.id}: ${ordered.length} of ${bases.length} mirrors, ${ordered[0]} first`);
	const { metalink: _, ...rest } = repository;
	const lags = metalink !== void 0 && !fresh.some(({ sha256 }) => metalink.sha256.includes(sha256));
	return {
		repository: {
			...rest,
			baseurl: ordered
		},
		leftOut: failures,
		findings: lags ? [metalinkLags(repository)] : []
	};
}
/** Which answers are of the newest state that mirrors agree on; why the others are not. */
function judge(results, metalink, nowSeconds) {
	const answers = results.filter((one) => "sha256" in one);
	const failures = results.filter((one) => !("sha256" in one));
	const sane = answers.filter(({ revision }) => revision <= nowSeconds + DAY);
	const newest = Math.max(0, ...sane.map(({ revision }) => revision));
	const current = sane.filter(({ revision }) => revision === newest);
	const votes = (sha256) => current.filter((one) => one.sha256 === sha256).length + (metalink?.sha256.includes(sha256) ? 100 : 0);
	const [agreed] = current.toSorted((a, b) => votes(b.sha256) - votes(a.sha256));
	const fresh = current.filter((one) => one.sha256 === agreed?.sha256);
	const why = (one) => {
		if (!sane.includes(one)) return `claims a state of ${day(one.revision)}, which is yet to come`;
		if (one.revision < newest) return `is behind: its state is of ${day(one.revision)}, others have ${day(newest)}`;
		return "differs from the others in metadata of the same state";
	};
	const rejected = answers.filter((one) => !fresh.includes(one));
	return {
		fresh,
		failures: [...failures, ...rejected.map((one) => ({
			base: one.base,
			why: why(one)
		}))]
	};
}
/** Fastest first, but the one that dnf knows already stays first while it is not much slower than the best. */
function order(answers, isKnown) {
	const sorted = answers.toSorted((a, b) => a.ms - b.ms);
	const [best] = sorted;
	const faithful = sorted.find((one) => isKnown(one.base) && best !== void 0 && one.ms <= best.ms * FAITH);
	return faithful === void 0 ? sorted : [faithful, ...sorted.filter((one) => one !== faithful)];
}
/** One word for each server and reason, however many repositories lie on it. */
function leftOutFindings(raced) {
	const words = /* @__PURE__ */ new Map();
	for (const { repository, leftOut } of raced) for (const { base, why } of leftOut) {
		const word = `mirror ${URL.canParse(base) ? new URL(base).host : base} ${why}`;
		words.set(word, [...words.get(word) ?? [], repository.id]);
	}
	return [...words].map(([word, ids]) => ({
		level: "notice",
		code: "mirror-left-out",
		title: `${word}; it is not used for ${ids.join(", ")}`
	}));
}
function metalinkLags({ id, metalink }) {
	return {
		level: "notice",
		code: "repository-metalink-bypassed",
		title: `repository ${id}: the metalink service lags behind its mirrors; using the servers directly`,
		detail: `${metalink ?? ""} names a repomd.xml that no mirror has. RPM signatures are verified all the same.`
	};
}
const day = (seconds) => seconds === 0 ? "an unknown time" : (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().slice(0, 16).replace("T", " ");
const unique = (bases) => [...new Map(bases.map((base) => [base.replace(/\/*$/, ""), base])).values()];
// packages/setup-openeuler-toolchain/src/repositories/release-repositories.ts
/** Mistakes in the key inputs for this release; found before anything is installed or downloaded. `hasExtras`: `allow-unsigned` may be meant for repositories of the user's own. */
function keyMistakes(release, gpgKey, allowUnsigned, hasExtras = false) {
	if (release.family === "sandbox") return gpgKey === void 0 ? [] : [mistake("key-unused", "the sandbox distribution has a key of its own", "Leave `gpg-key` away, or name a real distribution.")];
	if (release.keys.length > 0 && allowUnsigned && !hasExtras) return [mistake("key-known", `the key of ${release.id} is known, so unsigned RPMs are never accepted for it`, "Leave `allow-unsigned` away.")];
	if (release.keys.length === 0 && gpgKey === void 0 && !allowUnsigned) return [mistake("key-needed", `the catalog has no signing key of ${release.id}`, `Pass its public key file as \`gpg-key\` (on a ${release.family} system: /etc/pki/rpm-gpg/), or \`allow-unsigned: true\` if you accept RPMs that nobody vouches for.`)];
	return [];
}
function mistake(code, title, hint) {
	return {
		level: "error",
		code,
		title,
		hint
	};
}
async function keyFiles({ release, catalog, gpgKey, folder }, ports) {
	const keyFolder = path.join(folder, "keys");
	const known = keysOf(release, catalog);
	if (gpgKey === void 0) return await Promise.all(known.map((key) => placeKey(keyFolder, key.file, key.armor, [key.fingerprint], ports)));
	const expected = known.length === 0 ? void 0 : known.map(({ fingerprint }) => fingerprint);
	const { armor } = await verifyKeyFile(gpgKey, expected, ports);
	return [await placeKey(keyFolder, path.basename(gpgKey), armor, expected, ports)];
}
/** The base URL of a mirror must be one that dnf can use. */
function mirrorMistakes(mirror) {
	if (mirror === void 0) return [];
	const url = URL.canParse(mirror) ? new URL(mirror) : void 0;
	if (url !== void 0 && [
		"http:",
		"https:",
		"file:"
	].includes(url.protocol)) return [];
	return [mistake("mirror-invalid", `\`mirror\` is not a URL that dnf can use: ${JSON.stringify(mirror)}`, "Expected http://, https:// or file://, for example https://mirrors.tuna.tsinghua.edu.cn/openeuler.")];
}
/** A real release's enabled repositories, with its keys written below `folder` and verified. Throws UserError for keys that are not the expected ones. */
async function releaseRepositories(request, ports) {
	const { release, arch, mirror, folder } = request;
	const keys = await keyFiles(request, ports);
	if (keys.length === 0 && !request.allowUnsigned) throw new UserError(keyMistakes(release, void 0, false));
	return addressesOf(release, arch, mirror).map(({ id, baseurl, metalink }) => ({
		id,
		baseurl: [...baseurl],
		...metalink === void 0 ? {} : { metalink },
		gpgkey: keys.map(({ file }) => path.relative(folder, file)),
		fingerprints: keys.flatMap(({ fingerprints }) => fingerprints),
		signedMetadata: release.signedMetadata,
		enabled: true
	}));
}
// packages/setup-openeuler-toolchain/src/repositories/replay.ts
/** The lock of the definition, where it is for this distribution and processor and everything it names lies here; else undefined. */
async function lockedAtHand({ lock: mode, lockFile, definition }, { resolved, arch }, repositories, dnfCache, ports) {
	if (mode === "update") return void 0;
	const open = await openLock(await chooseLock(mode, lockFile, definition), arch, ports);
	const lock = open?.lock;
	if (open === void 0 || lock === void 0 || lock.distro !== resolved.release.id) return void 0;
	if (!await allAtHand(lock.packages, {
		repositories,
		dnfCache
	})) return void 0;
	return {
		shown: formatPosition(open.at()),
		count: lock.packages.length,
		frozen: mode === "frozen"
	};
}
/** What says that there is no way to a server, rather than that a server is at fault. */
const AWAY = [
	"repository-dns",
	"repository-connect",
	"repository-timeout",
	"repository-slow"
];
/**
* Ask the repositories, unless a frozen lock needs nothing of them. Without a network the run goes on where the lock's RPMs are here; should it turn
* out that the lock does not fit, the later action says which repository it misses.
*/
async function readUnlessAtHand(atHand, repositories, ports, read) {
	if (atHand === void 0) return await read();
	const all = `all ${atHand.count} RPMs of ${atHand.shown} are at hand`;
	if (atHand.frozen) {
		ports.log.info(`The repositories are not asked: ${all}`);
		return {
			repositories,
			findings: []
		};
	}
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof UserError) || !error.findings.every(({ code }) => AWAY.includes(code))) throw error;
		return {
			repositories,
			findings: [{
				level: "notice",
				code: "repositories-away",
				title: `the repositories cannot be reached; ${all}`,
				detail: error.findings.map(({ title }) => title).join("\n")
			}]
		};
	}
}
// packages/setup-openeuler-toolchain/src/sandbox.ts
/** The version of a package by name: from `name-[epoch:]version-release.arch`. */
function versionOf(packages, name) {
	return ((packages.find((one) => one.name === name)?.nevra)?.slice(name.length + 1).split("-")[0])?.replace(/^\d+:/, "") ?? "unknown";
}
/** Build (or take from the cache) the sandbox distribution below `output`, and describe it as a repository like any other. */
async function prepareSandbox(request, ports) {
	const { arch, set, updates, output, cacheDir } = request;
	const built = await buildSandbox({
		arch,
		set,
		updates,
		out: path.join(output, "repository"),
		cacheDir
	}, ports);
	const key = await verifyKeyFile(built.gpgKeyFile, [built.fingerprint], ports);
	return {
		repository: {
			id: "sandbox",
			baseurl: [fileUrl(`${built.repoDir}/`)],
			gpgkey: [key.file],
			fingerprints: [...key.fingerprints],
			signedMetadata: true,
			enabled: true
		},
		kernel: versionOf(built.packages, "kernel"),
		systemd: versionOf(built.packages, "systemd"),
		packages: built.packages.length,
		repomdSha256: built.repomdSha256,
		lockFile: built.lockFile
	};
}
// packages/setup-openeuler-toolchain/src/distribution.ts
const UNSIGNED = {
	level: "warning",
	code: "rpms-unverified",
	title: "RPM signatures are NOT verified: `allow-unsigned` is on and no key is known",
	hint: "Anyone between you and the mirror can change the image. Get the public key and pass it (`gpg-key`, or gpgkey= in `repositories`)."
};
async function sandbox(inputs, { arch }, folders, ports) {
	const { sandboxSet: set, sandboxUpdates: updates, output } = inputs;
	if (!isSandboxArch(arch)) throw new Error(`the catalog offers the sandbox for ${arch}, which it cannot make`);
	const { kernel, systemd, repomdSha256, repository } = await ports.log.group(`Sandbox distribution (${set}, ${arch})`, () => prepareSandbox({
		arch,
		set,
		updates,
		output,
		cacheDir: folders.sandbox
	}, ports));
	return {
		repositories: [repository],
		kernel,
		systemd,
		revision: repomdSha256
	};
}
async function release(inputs, request, catalog, stage, ports) {
	const { kernel, systemd } = request.resolved.release;
	const { mirror, gpgKey, allowUnsigned } = inputs;
	return {
		repositories: await releaseRepositories({
			release: request.resolved.release,
			arch: request.arch,
			mirror,
			gpgKey,
			allowUnsigned,
			folder: stage,
			catalog
		}, ports),
		kernel: kernel.value ?? "unknown",
		systemd: systemd.value ?? "unknown",
		revision: ""
	};
}
/** Make or find the distribution's repositories, add the user's own, and make sure that every one can be read. */
async function prepareDistribution(inputs, request, catalog, folders, ports) {
	const { resolved, arch, extras } = request;
	const stage = await ports.fs.scratch("repositories");
	const base = resolved.release.family === "sandbox" ? await sandbox(inputs, request, folders, ports) : await release(inputs, request, catalog, stage, ports);
	const all = [...base.repositories, ...await placeExtras(extras, stage, ports)];
	const options = {
		arch,
		releasever: resolved.release.releasever,
		folder: stage,
		cacheDir: folders.dnf
	};
	const { repositories, findings } = await readUnlessAtHand(await lockedAtHand(inputs, request, all, folders.dnf, ports), all, ports, () => ports.log.group(`Reading the metadata of ${all.map(({ id }) => id).join(", ")}`, async () => {
		const raced = await Promise.all(all.map((one) => raceMirrors(one, folders.dnf, ports)));
		const checked = await checkRepositories(raced.map((one) => one.repository), options, ports);
		const findings = [...leftOutFindings(raced), ...raced.flatMap((one) => one.findings)];
		return {
			...checked,
			findings: [...findings, ...checked.findings]
		};
	}));
	const isUnsigned = repositories.some(({ gpgkey }) => gpgkey.length === 0);
	return {
		...base,
		stage,
		declared: all,
		repositories,
		findings: [...findings, ...isUnsigned ? [UNSIGNED] : []]
	};
}
// packages/setup-openeuler-toolchain/src/folders.ts
function foldersOf(inputs, { resolved, arch }, host) {
	const { id, family } = resolved.release;
	const dnf = path.join(host.cacheDir, "dnf", `${id}-${arch}`);
	const sandbox = path.join(host.cacheDir, "sandbox");
	const isSandbox = family === "sandbox";
	const state = inputs.sandboxUpdates ? "" : "-released";
	const name = isSandbox ? `${id}-${inputs.sandboxSet}${state}-${arch}` : `${id}-${arch}`;
	const kept = isSandbox ? sandbox : dnf;
	return {
		dnf,
		sandbox,
		cache: {
			folders: [kept],
			prefix: `dpuos-toolchain-1-${name}-`
		},
		ready: path.join(kept, `.dpuos-ready-${name}`)
	};
}
function isWarm(folders) {
	return existsSync(folders.ready);
}
async function markWarm(folders) {
	await mkdir(path.dirname(folders.ready), { recursive: true });
	await writeFile(folders.ready, "");
}
// packages/setup-openeuler-toolchain/src/manifest.ts
/** Versions of the host's tools by name; those that no package of the system brought are left out. */
function toolVersions(states) {
	const known = states.flatMap(({ tool, version }) => version === void 0 ? [] : [[tool.name, version]]);
	return Object.fromEntries(known.toSorted(([a], [b]) => a < b ? -1 : 1));
}
/** What decides about the result of the later actions: release, processor, repositories and tools. Paths of this machine do not. */
function digest(toolchain, tools) {
	const { release, arch, declared, revision } = toolchain;
	const addresses = declared.map(({ id, baseurl, metalink, fingerprints }) => ({
		id,
		at: revision === "" ? [baseurl, metalink ?? null] : revision,
		fingerprints: revision === "" ? fingerprints : []
	}));
	return digestOf([
		release.id,
		arch,
		addresses,
		tools
	]);
}
/** Write `dpuos.repo` and `toolchain.json` below the output folder; returns the path of the latter. */
async function writeToolchain(toolchain, ports) {
	const { output, stage, system, release } = toolchain;
	const staged = path.join(stage, "keys");
	if (existsSync(staged)) await ports.fs.publish(staged, path.join(output, "keys"));
	const repositories = toolchain.repositories.map((repository) => ({
		...repository,
		gpgkey: repository.gpgkey.map((key) => path.isAbsolute(key) ? path.relative(output, key) : key)
	}));
	const repo = path.join(output, "dpuos.repo");
	await ports.fs.writeFile(repo, repoFile(repositories, output));
	const keys = [...new Set(repositories.flatMap(({ gpgkey }) => gpgkey))].map((key) => path.resolve(output, key));
	const tools = toolVersions(toolchain.states);
	return await writeManifest({
		schema: "dpuos.toolchain/v1",
		tool: {
			name: spec.name,
			version: ports.host.version
		},
		inputs: { digest: digest(toolchain, tools) },
		source: toolchain.source,
		tools,
		files: [await fileEntry("repo-config", repo, output, ports), ...await Promise.all(keys.map((key) => fileEntry("gpg-key", key, output, ports)))],
		findings: [...toolchain.findings],
		host: {
			id: system.id,
			version: system.version,
			arch: ports.host.arch
		},
		distro: {
			id: release.id,
			releasever: release.releasever,
			kernel: toolchain.kernel,
			systemd: toolchain.systemd
		},
		arch: toolchain.arch,
		repositories,
		accelerator: toolchain.accelerator,
		dnfCache: toolchain.dnfCache
	}, output, ports);
}
// packages/setup-openeuler-toolchain/src/estimate.ts
const MIB = 2 ** 20;
/** Debian packages, converted RPMs, the repository and the scratch of a cold sandbox build on two cores. Measured: demo 157 MB kept and 55 s, the others in proportion to their packages; rounded up generously. */
const SANDBOX = {
	demo: {
		bytes: 500 * MIB,
		minutes: 3
	},
	minimal: {
		bytes: 700 * MIB,
		minutes: 4
	},
	dpuos: {
		bytes: 1200 * MIB,
		minutes: 6
	}
};
/** Metadata of OS, everything, update and EPOL, and the RPMs of an image. An estimate for a near mirror; the origin abroad takes an hour. */
const RELEASE = {
	bytes: 1500 * MIB,
	minutes: 4
};
/** Peak of the later actions for a small image: root, initramfs, raw disk, qcow2; the boot test's overlay. Estimates. */
const OUTPUT = {
	"build-kernel": 300 * MIB,
	"tailor-image": 1500 * MIB,
	"boot-test-qemu": 300 * MIB
};
/** One missing host package with what it pulls in: an estimate, generous for all but QEMU. */
const HOST_PACKAGE = {
	bytes: 35 * MIB,
	minutes: .07
};
/** Two emulated boots of another processor. Measured: 45 and 54 s of CPU, a third of the processor's own on the same host. */
const FOREIGN_BOOTS = { minutes: 3 };
/** What the work will cost at most. */
function estimate(work) {
	const distro = work.sandboxSet === void 0 ? RELEASE : SANDBOX[work.sandboxSet];
	const boots = work.foreign && work.purposes.includes("boot-test-qemu") ? FOREIGN_BOOTS.minutes : 0;
	const minutes = (work.warm ? .2 : distro.minutes) + work.missingPackages * HOST_PACKAGE.minutes + boots;
	return {
		minutes: Math.max(.2, minutes),
		cacheBytes: work.warm ? 50 * MIB : distro.bytes,
		outputBytes: work.purposes.reduce((sum, purpose) => sum + OUTPUT[purpose], 50 * MIB),
		hostBytes: work.missingPackages * HOST_PACKAGE.bytes
	};
}
/**
* Findings where the work cannot fit. Places whose file systems have exactly the same number of bytes free are taken for one
* file system: their needs add up.
*/
function spaceMistakes(places) {
	const byFree = /* @__PURE__ */ new Map();
	for (const place of places) if (place.need > 0) byFree.set(place.free, [...byFree.get(place.free) ?? [], place]);
	return [...byFree].flatMap(([free, group]) => {
		const need = group.reduce((sum, place) => sum + place.need, 0);
		if (need <= free) return [];
		return [{
			level: "error",
			code: "disk-full",
			title: `not enough disk space for ${group.map(({ what, folder }) => `${what} (${folder})`).join(" and ")}: ${formatMiB(need)} needed, ${formatMiB(free)} free`,
			hint: "Free some space, or point `output` (and DPUOS_CACHE_DIR) to a larger disk. Fewer entries in `purpose` need less."
		}];
	});
}
/** Throws UserError when the work cannot fit. */
function requireSpace(places) {
	const findings = spaceMistakes(places);
	if (findings.length > 0) throw new UserError(findings);
}
// packages/setup-openeuler-toolchain/src/host/os-release.ts
/** The file's assignments; quotes and backslashes as os-release(5) has them. Lines that are none are skipped. */
function parseOsRelease(text) {
	const values = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const match = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim());
		if (match === null) continue;
		const raw = match[2] ?? "";
		const quoted = /^(["'])(.*)\1$/.exec(raw);
		values.set(match[1] ?? "", (quoted?.[2] ?? raw).replaceAll(/\\(.)/g, "$1"));
	}
	return values;
}
/** Which system this is. Derivatives count by ID_LIKE (Linux Mint → Debian's family; CTyunOS and other RPM systems only when they say openEuler). */
function hostSystem(osRelease) {
	const values = parseOsRelease(osRelease);
	const id = values.get("ID") ?? "unknown";
	const like = [id, ...(values.get("ID_LIKE") ?? "").split(/\s+/)].map((word) => word.toLowerCase());
	const family = like.some((word) => word === "debian" || word === "ubuntu") ? "debian" : like.includes("openeuler") ? "openeuler" : void 0;
	const version = values.get("VERSION_ID") ?? "";
	return {
		id,
		version,
		family,
		prettyName: values.get("PRETTY_NAME") ?? `${id} ${version}`.trim()
	};
}
// packages/setup-openeuler-toolchain/src/host/inventory.ts
/** Read /etc/os-release (or its vendor copy), the host's own. */
async function readHostSystem() {
	return hostSystem(await readFile("/etc/os-release", "utf8").catch(() => readFile("/usr/lib/os-release", "utf8").catch(() => "")));
}
/** `name<TAB>version<TAB>status` lines of dpkg-query or rpm as a map of what is installed. */
function parsePackages(text) {
	const installed = /* @__PURE__ */ new Map();
	for (const line of text.split("\n")) {
		const [name, version, status] = line.split("	");
		if (name && version && status === "installed") installed.set(name, version);
	}
	return installed;
}
async function installedVersions(system, names, ports) {
	if (system.family === void 0 || names.length === 0) return /* @__PURE__ */ new Map();
	const argv = system.family === "debian" ? [
		"dpkg-query",
		"--show",
		"--showformat=${Package}\\t${Version}\\t${db:Status-Status}\\n",
		...names
	] : [
		"rpm",
		"--query",
		"--queryformat=%{NAME}\\t%{VERSION}-%{RELEASE}\\tinstalled\\n",
		...names
	];
	return parsePackages((await ports.proc.run(argv, {
		okCodes: Array.from({ length: names.length }, (_, index) => index + 1),
		timeoutMs: 3e4
	})).stdout);
}
const exists = (file) => access(file).then(() => true, () => false);
/**
* Which of these tools the host has. A tool is there when its programs are on PATH (or one of its files exists), however it
* came there; the package manager is asked for versions only. Installs nothing: `dpuos doctor` uses it too.
*/
async function inventory(tools, system, ports) {
	const packageOf = (tool) => system.family && tool.packages[system.family];
	const versions = await installedVersions(system, [...new Set(tools.map(packageOf).filter((name) => name !== void 0))], ports);
	return await Promise.all(tools.map(async (tool) => {
		const programs = await Promise.all(tool.programs.map((program) => ports.proc.which(program)));
		const files = await Promise.all((tool.files ?? []).map(exists));
		const present = programs.every((program) => program !== void 0) && (tool.files === void 0 || files.includes(true));
		const name = packageOf(tool);
		return {
			tool,
			present,
			package: name,
			version: present && name !== void 0 ? versions.get(name) : void 0
		};
	}));
}
/** The states whose tool is not there. */
function missingTools(states) {
	return states.filter(({ present }) => !present);
}
// packages/setup-openeuler-toolchain/src/host/remedy.ts
const INSTALL = {
	debian: [
		"apt-get",
		"install",
		"--yes",
		"--no-install-recommends"
	],
	openeuler: [
		"dnf",
		"install",
		"--assumeyes",
		"--setopt=install_weak_deps=False"
	]
};
/** Packages that bring what is missing, sorted, each once. */
function missingPackages(states) {
	return [...new Set(missingTools(states).map((state) => state.package))].filter((name) => name !== void 0).toSorted();
}
/** The command a person would type to mend the host; undefined where nothing is missing or no package is known. */
function installCommand(states, system) {
	const packages = missingPackages(states);
	if (system.family === void 0 || packages.length === 0) return void 0;
	return [
		"sudo",
		...INSTALL[system.family],
		...packages
	].join(" ");
}
/** argv that installs packages on this family. */
function installArgv(family, packages) {
	return [...INSTALL[family], ...packages];
}
/** One finding per missing tool, each with what to do about it on this host. */
function missingFindings(states, system) {
	const command = installCommand(states, system);
	return missingTools(states).map(({ tool, package: name }) => {
		const wanted = tool.programs.length > 0 ? tool.programs.join(", ") : (tool.files ?? []).join(" or ");
		return {
			level: "error",
			code: "host-tool-missing",
			title: `${tool.name} is missing: ${tool.use} (wanted: ${wanted})`,
			hint: name === void 0 ? system.family === void 0 ? `dpuos cannot install packages on ${system.prettyName}; install ${tool.packages.debian ?? tool.name} (its name on Debian) with your package manager.` : `${system.prettyName} has no package for it. ${tool.needs.includes("sandbox") ? "The sandbox distribution is made on Debian or Ubuntu; choose an openEuler release, or another host." : "Use a Debian or Ubuntu host."}` : `Run: ${command ?? name}`
		};
	});
}
// packages/setup-openeuler-toolchain/src/host/install.ts
/** Ways in which apt-get and dnf fail on a user's machine, in the words of apt 2.x, dpkg 1.2x and dnf 4. */
const INSTALL_FAILURES = [
	{
		code: "host-package-lock",
		match: /Could not get lock (\S+?)\.? .*|Unable to acquire the dpkg frontend lock/,
		blame: "user",
		title: "another package manager is working and did not finish within a minute",
		hint: "Wait until it is done (unattended-upgrades runs after every boot), then run again."
	},
	{
		code: "host-no-space",
		match: /You don't have enough free space in (\S+)|No space left on device|needs (\d+\w+) more space|At least (\S+) more space needed/,
		blame: "user",
		title: "the disk is too full for the host packages",
		hint: "Free some space on the root file system and run again."
	},
	{
		code: "host-package-unknown",
		match: /Unable to locate package (\S+)|Package '?(\S+?)'? has no installation candidate|Unable to find a match: (.+)/,
		blame: "user",
		title: "this system’s repositories have no package $1$2$3",
		hint: "On Ubuntu enable the `universe` component; on Debian check /etc/apt/sources.list."
	},
	{
		code: "host-network",
		match: /Temporary failure resolving '([^']+)'|Could not resolve '?([\w.-]+)|Unable to connect to (\S+)|Could not connect to (\S+)|Failed to fetch (\S+)|Curl error \(\d+\)/,
		blame: "user",
		title: "the system’s package archive cannot be reached ($1$2$3$4$5)",
		hint: "Check the network, the proxy settings (http_proxy, apt’s Acquire::http::Proxy) and the archive named in the sources."
	},
	{
		code: "host-dpkg-interrupted",
		match: /dpkg was interrupted/,
		blame: "user",
		title: "an earlier installation was interrupted",
		hint: "Run: sudo dpkg --configure -a"
	}
];
/** The indexes may be absent (fresh container) or old; anything else an update would not mend. */
const STALE = /* @__PURE__ */ new Set(["host-package-unknown", "host-network"]);
const LIMIT_MS = 12e5;
async function apt(args, ports) {
	await ports.proc.run([
		"apt-get",
		"-o",
		"DPkg::Lock::Timeout=60",
		"-o",
		"Acquire::Retries=3",
		...args
	], {
		root: true,
		env: {
			DEBIAN_FRONTEND: "noninteractive",
			NEEDRESTART_MODE: "l"
		},
		timeoutMs: LIMIT_MS,
		failures: INSTALL_FAILURES,
		onLine: (line) => {
			if (/^(Get:|Unpacking|Setting up)/.test(line)) ports.log.progress(line.slice(0, 100));
		}
	});
}
async function installDebian(packages, ports) {
	const [, ...args] = installArgv("debian", packages);
	try {
		await apt(args, ports);
	} catch (error) {
		if (!(error instanceof ToolError) || !STALE.has(error.info.cause?.code ?? "")) throw error;
		ports.log.info("The package index is missing or old: updating it.");
		await apt(["update"], ports);
		await apt(args, ports);
	}
}
/** Root is needed; without a way to become it, the packages and the command are worth more than the bare refusal. */
async function asUserError(error, states, system) {
	if (!(error instanceof UserError)) throw error;
	throw new UserError([...error.findings, ...missingFindings(states, system)], { cause: error });
}
/**
* Install what is missing, with the system's own package manager, and nothing else. Does nothing when nothing is missing.
* Throws UserError with one finding per missing tool where this host cannot be mended (unknown system, no package, no root,
* `install: never`), ToolError with a classified cause when the package manager fails.
*/
async function installMissing(states, system, mode, ports) {
	const missing = missingTools(states);
	if (missing.length === 0) return;
	const { family } = system;
	if (mode === "never" || family === void 0 || missing.some((state) => state.package === void 0)) throw new UserError(missingFindings(states, system));
	const packages = missingPackages(states);
	await ports.log.group(`Installing ${packages.length} host packages: ${packages.join(" ")}`, async () => {
		try {
			if (family === "debian") await installDebian(packages, ports);
			else {
				const argv = installArgv("openeuler", packages);
				await ports.proc.run(argv, {
					root: true,
					timeoutMs: LIMIT_MS,
					failures: INSTALL_FAILURES
				});
			}
		} catch (error) {
			await asUserError(error, states, system);
		}
	});
}
// packages/setup-openeuler-toolchain/src/plan.ts
/** The plan in lines for the log: what will be installed, how boots will run, what it costs. */
function planLines(plan) {
	const packages = missingPackages(plan.states);
	const { estimate, accelerator } = plan;
	const disk = estimate.cacheBytes + estimate.outputBytes + estimate.hostBytes;
	return [
		`host          ${plan.system.prettyName}`,
		`distribution  ${plan.distro} for ${plan.arch} (${plan.because})`,
		`install       ${packages.length === 0 ? "nothing, every tool is there" : packages.join(" ")}`,
		`accelerator   ${accelerator === void 0 ? "probed once QEMU is installed" : `${accelerator.kind}: ${accelerator.detail}`}`,
		`at most       ${estimate.minutes < 1 ? "a minute" : `${Math.ceil(estimate.minutes)} minutes`}, ${formatMiB(disk)} of disk (all actions together)`
	];
}
/** Print the plan before anything is changed. */
async function announce(plan, ports) {
	await ports.log.group("Plan", async () => {
		for (const line of planLines(plan)) ports.log.info(line);
		await Promise.resolve();
	});
}
// packages/setup-openeuler-toolchain/src/prepare-host.ts
const NOT_PROBED = {
	kind: "tcg",
	reason: "not-probed",
	detail: "No boot test was asked for, so no accelerator was looked for.",
	probeMs: 0
};
async function accelerate(inputs, arch, ports) {
	return inputs.purpose.includes("boot-test-qemu") ? await probeAccelerator({ arch }, ports) : NOT_PROBED;
}
async function checkSpace(inputs, cost, ports) {
	const place = async (folder, need, what) => ({
		folder,
		need,
		what,
		free: await ports.fs.freeBytes(folder)
	});
	requireSpace([
		await place(inputs.output, cost.outputBytes, "images"),
		await place(ports.host.cacheDir, cost.cacheBytes, "packages"),
		await place("/usr", cost.hostBytes, "host tools")
	]);
}
/**
* Look at the host, print the plan, refuse what cannot fit, install what is missing, prove the accelerator. In this order:
* nothing is changed before the plan is printed, and an impossible run ends within seconds.
*/
async function prepareHost(inputs, request, folders, ports) {
	const { arch, resolved } = request;
	const isSandbox = resolved.release.family === "sandbox";
	const needs = /* @__PURE__ */ new Set(["setup", ...inputs.purpose]);
	if (isSandbox) needs.add("sandbox");
	if (request.mustEmulate && inputs.purpose.includes("tailor-image")) needs.add("scriptlets");
	const tools = toolsFor(needs, arch);
	const system = await readHostSystem();
	const before = await inventory(tools, system, ports);
	const isComplete = missingTools(before).length === 0;
	const cost = estimate({
		sandboxSet: isSandbox ? inputs.sandboxSet : void 0,
		warm: isWarm(folders),
		missingPackages: missingPackages(before).length,
		purposes: inputs.purpose,
		foreign: arch !== ports.host.arch
	});
	const early = isComplete ? await accelerate(inputs, arch, ports) : void 0;
	await announce({
		system,
		states: before,
		distro: resolved.release.id,
		because: resolved.because,
		arch,
		accelerator: early,
		estimate: cost
	}, ports);
	await checkSpace(inputs, cost, ports);
	await installMissing(before, system, inputs.install, ports);
	return {
		system,
		states: isComplete ? before : await inventory(tools, system, ports),
		accelerator: early ?? await accelerate(inputs, arch, ports)
	};
}
// packages/setup-openeuler-toolchain/src/report.ts
/** What the set-up has to say. */
function setupReport(ready) {
	const { resolved, arch, accelerator, repositories, states } = ready;
	const { release } = resolved;
	const ends = release.endOfLife.value;
	return {
		headline: `Ready to build ${release.id} images for ${arch}`,
		verdict: "pass",
		facts: [
			{
				name: "distribution",
				value: `${release.id} (${resolved.because})`
			},
			...ends === null ? [] : [{
				name: "supported until",
				value: ends
			}],
			{
				name: "kernel, systemd",
				value: `${ready.kernel}, ${ready.systemd}`
			},
			{
				name: "host",
				value: ready.system.prettyName
			},
			{
				name: "accelerator",
				value: `${accelerator.kind}: ${accelerator.detail}`
			}
		],
		tables: [{
			title: "Repositories",
			columns: [
				{ name: "id" },
				{ name: "address" },
				{ name: "verified with" }
			],
			rows: repositories.map(({ id, baseurl, metalink, fingerprints }) => [
				id,
				metalink ?? baseurl[0] ?? "",
				fingerprints.length === 0 ? "nothing: unsigned" : fingerprints.map((one) => one.slice(-16)).join(", ")
			])
		}, {
			title: "Host tools",
			detail: true,
			columns: [
				{ name: "tool" },
				{ name: "version" },
				{ name: "use" }
			],
			rows: states.map(({ tool, version }) => [
				tool.name,
				version ?? "there",
				tool.use
			])
		}],
		excerpts: [],
		findings: ready.findings
	};
}
// packages/setup-openeuler-toolchain/src/request.ts
async function definitionOf(file, ports) {
	if (file === void 0) return void 0;
	const loaded = await readDefinition(file, ports);
	if (!loaded.ok) throw new UserError(loaded.findings);
	return loaded.value;
}
/** A finding that a value of the definition and an input contradict each other. */
function conflict(input, given, key, defined, at) {
	return {
		level: "error",
		code: "input-conflict",
		title: `\`${input}\` says ${given}, but the definition says ${key}: ${defined}`,
		hint: `Leave \`${input}\` away, or change the definition.`,
		at
	};
}
/** The processor to build for, or what is wrong with the choice. */
function chooseArch(inputs, loaded, host) {
	if (loaded === void 0) return inputs.arch ?? host;
	const offered = loaded.definition.arch;
	const at = loaded.position(["arch"]);
	if (inputs.arch !== void 0) return offered.includes(inputs.arch) ? inputs.arch : conflict("arch", inputs.arch, "arch", offered.join(", "), at);
	if (offered.length === 1 && offered[0] !== void 0) return offered[0];
	if (offered.includes(host)) return host;
	return {
		level: "error",
		code: "arch-ambiguous",
		title: `the definition is for ${offered.join(" and ")}, and this host is ${host}`,
		hint: "Say which one to prepare for with `arch`.",
		at
	};
}
/**
* Bring inputs, definition and catalog together. `today` is YYYY-MM-DD. Throws UserError with every mistake at once: unknown
* distribution, contradictions, unsupported processor, key and mirror inputs.
*/
async function understand(inputs, catalog, today, ports) {
	const loaded = await definitionOf(inputs.definition, ports);
	const defined = loaded?.definition.distro === "any" ? void 0 : loaded?.definition.distro;
	const resolution = resolveRelease(inputs.openeulerVersion ?? defined ?? "sandbox", catalog, today);
	const isDefault = inputs.openeulerVersion === void 0 && defined === void 0;
	const resolved = resolution.ok && isDefault ? {
		...resolution,
		because: "the default: no other was asked for"
	} : resolution;
	const arch = chooseArch(inputs, loaded, ports.host.arch);
	const extras = await readExtras(inputs.repositories, inputs.allowUnsigned, ports);
	const mistakes = [...mirrorMistakes(inputs.mirror), ...extras.findings];
	if (typeof arch !== "string") mistakes.push(arch);
	if (!resolved.ok) {
		const at = inputs.openeulerVersion === void 0 ? loaded?.position(["distro"]) : void 0;
		mistakes.push(...resolved.findings.map((finding) => at === void 0 ? finding : {
			...finding,
			at
		}));
	} else {
		if (loaded !== void 0 && defined !== void 0 && inputs.openeulerVersion !== void 0) {
			const wanted = resolveRelease(defined, catalog, today);
			if (!wanted.ok || wanted.release.id !== resolved.release.id) mistakes.push(conflict("openeuler-version", inputs.openeulerVersion, "distro", defined, loaded.position(["distro"])));
		}
		const { release } = resolved;
		if (typeof arch === "string" && !release.arches.includes(arch)) {
			const because = release.absentArches?.[arch];
			mistakes.push({
				level: "error",
				code: "distro-arch",
				title: `${release.id} has no repositories for ${arch}${because === void 0 ? "" : `: ${because}`}`,
				hint: `It has ${release.arches.join(", ")}.`
			});
		}
		mistakes.push(...keyMistakes(release, inputs.gpgKey, inputs.allowUnsigned, extras.repositories.length > 0));
		for (const { id } of extras.repositories) {
			if (!release.repositories.some((repository) => repository.id === id)) continue;
			mistakes.push({
				level: "error",
				code: "repositories-invalid",
				title: `\`repositories\` has a repository ${id}, and so has ${release.id}`,
				hint: "Give yours another id.",
				at: { file: shownPath(inputs.repositories ?? "", ports) }
			});
		}
		if (release.family === "sandbox" && inputs.mirror !== void 0) mistakes.push({
			level: "error",
			code: "mirror-unused",
			title: "`mirror` names a server of openEuler, and the sandbox distribution uses none",
			hint: "Leave `mirror` away, or name an openEuler release as `openeuler-version`."
		});
	}
	if (mistakes.length > 0 || !resolved.ok || typeof arch !== "string") throw new UserError(mistakes);
	const mustEmulate = arch !== ports.host.arch && loaded?.definition.packages.scriptlets === "required";
	return {
		resolved,
		arch,
		extras: extras.repositories,
		mustEmulate
	};
}
// packages/setup-openeuler-toolchain/src/core.ts
/** The action over a catalog. Tests bring their own. */
function setupCore(catalog) {
	return async (inputs, ports) => {
		const request = await understand(inputs, catalog, new Date(ports.clock.now()).toISOString().slice(0, 10), ports);
		const { resolved, arch } = request;
		const { release } = resolved;
		for (const finding of resolved.findings) ports.log.finding(finding);
		const folders = foldersOf(inputs, request, ports.host);
		await restoreCache(inputs.cache, folders.cache, ports);
		const host = await prepareHost(inputs, request, folders, ports);
		const pruned = await pruneCache(folders.dnf, inputs.cacheLimit);
		if (pruned.items > 0) ports.log.info(`Cache: ${pruned.items} RPMs and lists not used for long are gone, ${formatMiB(pruned.bytes)}`);
		const distribution = await prepareDistribution(inputs, request, catalog, folders, ports);
		for (const finding of distribution.findings) ports.log.finding(finding);
		const findings = [...resolved.findings, ...distribution.findings];
		const source = await sourceOf(inputs.definition, ports);
		const place = {
			output: inputs.output,
			dnfCache: folders.dnf
		};
		const manifest = await writeToolchain({
			...host,
			...distribution,
			findings,
			source,
			release,
			arch,
			...place
		}, ports);
		await markWarm(folders);
		const plan = planCache(inputs.cache, folders.cache);
		return {
			report: setupReport({
				resolved,
				arch,
				...host,
				...distribution,
				findings
			}),
			outputs: {
				manifest,
				verdict: "pass",
				distro: release.id,
				arch,
				accelerator: host.accelerator.kind
			},
			...plan === void 0 ? {} : { plan }
		};
	};
}
/** The action over the catalog that ships with it. */
const core = setupCore(CATALOG);
// packages/setup-openeuler-toolchain/src/main.ts
await runAction(spec, core);
export {};
