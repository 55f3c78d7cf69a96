
import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.mjs";
import { An as repoFile, C as estimate, Cn as keyFingerprints, Cr as writeManifest, Gi as UserError, Gr as shownPath, Hr as NO_SPACE, J as buildMacros, Mn as dnfCacheFolder, Nn as readDefinition, S as readHostSystem, Tn as repositoryFailures, Ut as toolsFor, Wi as ToolError, Y as defines, Zt as allAtHand, ai as REPOSITORY_URL_FORM, b as inventory, bn as dnfError, ci as nearest, dr as probeAccelerator, en as isPlainHttp, et as chooseLock, g as installArgv, gi as formatPosition, ii as REPOSITORY_URL, jn as cacheFolders, kn as fileUrl, q as sourceOf, s as spec, si as editDistance, ti as formatMiB, tn as isProxied, tt as openLock, v as missingFindings, vi as digestOf, w as requireSpace, wn as repositoryFinding, x as missingTools, xn as openRunner, y as missingPackages, yn as STORE, yr as fileEntry, zt as requireTools } from "./shared.mjs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";
import { existsSync, lstatSync } from "node:fs";
import { chmod, copyFile, cp, link, lstat, mkdir, mkdtemp, open, readFile, readdir, readlink, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
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
// packages/setup-openeuler-toolchain/src/cache.ts
/** Fetch what an earlier run kept; says what came of it. Never fails: a lost cache costs time only. */
async function restoreCache(mode, plan, ports) {
	if (mode === "none" || mode === "store" || ports.host.runner === "terminal") return;
	const state = await ports.cache.restore(plan.prefix, [plan.prefix], plan.folders);
	ports.log.info(`Cache: ${state}`);
}
/** The plan for post; undefined where nothing shall be kept. */
function planCache(mode, plan) {
	return mode === "store" || mode === "full" ? plan : void 0;
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
const KEYS = [OBS_KEY, EULERMAKER_KEY];
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
const SANDBOX = {
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
		SANDBOX
	],
	keys: KEYS
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
	const handle = await open(file, "r+");
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
	const manifest = {
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
	};
	return await writeManifest(manifest, output, ports);
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
export { core, spec };
