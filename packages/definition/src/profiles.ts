/**
 * Tuning profiles that ship with dpuos, by the name that `extends` gives them: what tuned's profiles of the same names set through sysctl and
 * the kernel command line (github.com/redhat-performance/tuned, profiles/). What tuned does by a daemon (CPU governor, C-states, IRQ
 * affinity) is not in them.
 */
export const PROFILES: Readonly<Record<string, string>> = {
  'dpuos:profile/network-latency': `# Low latency of the network, at the cost of power and throughput.
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
  'dpuos:profile/network-throughput': `# Bulk transfers: larger socket buffers, later writes.
schema: dpuos.definition/v1
system:
  sysctl:
    net.ipv4.tcp_rmem: 4096 131072 16777216
    net.ipv4.tcp_wmem: 4096 16384 16777216
    net.ipv4.udp_mem: 3145728 4194304 16777216
    vm.dirty_ratio: 40
    vm.dirty_background_ratio: 10
    vm.swappiness: 10
`,
}
