/*
 * Probe guest for x86_64: a multiboot image that proves, stage by stage, that an accelerator runs guests.
 * Each stage that was survived writes one letter to the debug console (port 0xe9):
 *   P protected mode, L long mode with paging, W memory and TLB work,
 *   T 20 timer interrupts taken through hlt, C 500 CPUID exits.
 * In the end it writes 0x21 to isa-debug-exit (port 0xf4): QEMU leaves with code (0x21 << 1) | 1 = 67.
 * An unexpected exception writes X and leaves with code 3.
 * Why so many stages: KVM nested in some clouds reaches P and L, then never delivers a timer interrupt.
 *
 * as --64 -o guest.o guest-x86_64.S && ld -m elf_x86_64 -Ttext=0x100000 -e _start -o guest.elf guest.o
 * objcopy -O binary -j .text guest.elf guest.bin
 */
        .set    BASE, 0x100000          /* load address */
        .set    PML4, 0x110000          /* page tables, one page each */
        .set    PDPT, 0x111000
        .set    PD0, 0x112000           /* 0-1 GiB, identity */
        .set    PD3, 0x113000           /* 3-4 GiB, identity, uncached */
        .set    IDT, 0x114000
        .set    DEBUG, 0xe9             /* isa-debugcon */
        .set    EXIT, 0xf4              /* isa-debug-exit */

        .text
        .code32
        .globl  _start
_start:
        /* Multiboot 1 header with explicit load addresses (flag 0x10000), so that a flat binary will do. */
        .align  4
header: .long   0x1BADB002, 0x00010000, -(0x1BADB002 + 0x00010000)
        .long   BASE + (header - _start), BASE, BASE + (end - _start), BASE + 0x8000, BASE + (entry - _start)

entry:  cli
        movb    $'P', %al
        outb    %al, $DEBUG
        movl    $(BASE + 0x4000), %esp

        /* Identity map with 2 MiB pages. */
        movl    $PML4, %edi
        xorl    %eax, %eax
        movl    $0x1000, %ecx
        cld
        rep stosl
        movl    $(PDPT + 3), PML4
        movl    $(PD0 + 3), PDPT
        movl    $(PD3 + 3), PDPT + 0x18
        movl    $PD0, %edi
        movl    $0x83, %eax
        movl    $512, %ecx
1:      movl    %eax, (%edi)
        addl    $0x200000, %eax
        addl    $8, %edi
        decl    %ecx
        jnz     1b
        movl    $PD3, %edi
        movl    $0xC0000093, %eax
        movl    $512, %ecx
1:      movl    %eax, (%edi)
        addl    $0x200000, %eax
        addl    $8, %edi
        decl    %ecx
        jnz     1b

        /* PAE, EFER.LME, paging, far jump: long mode. */
        movl    $PML4, %eax
        movl    %eax, %cr3
        movl    %cr4, %eax
        orl     $0x20, %eax
        movl    %eax, %cr4
        movl    $0xC0000080, %ecx
        rdmsr
        orl     $0x100, %eax
        wrmsr
        movl    %cr0, %eax
        orl     $0x80000001, %eax
        movl    %eax, %cr0
        lgdt    BASE + (gdtr - _start)
        ljmp    $8, $(BASE + (long - _start))

        .code64
long:   movw    $16, %ax
        movw    %ax, %ds
        movw    %ax, %es
        movw    %ax, %ss
        movb    $'L', %al
        outb    %al, $DEBUG

        /* Every vector to `bad`, vector 0x20 to `tick`. */
        movl    $IDT, %edi
        movl    $256, %ecx
1:      leaq    bad(%rip), %rax
        call    setgate
        addl    $16, %edi
        decl    %ecx
        jnz     1b
        movl    $(IDT + 0x20 * 16), %edi
        leaq    tick(%rip), %rax
        call    setgate
        lidt    idtr(%rip)

        /* 8259: vectors from 0x20, only IRQ 0 open. 8254: channel 0, mode 2, about 1000 Hz. */
        movb    $0x11, %al
        outb    %al, $0x20
        movb    $0x20, %al
        outb    %al, $0x21
        movb    $4, %al
        outb    %al, $0x21
        movb    $1, %al
        outb    %al, $0x21
        movb    $0xfe, %al
        outb    %al, $0x21
        movb    $0xff, %al
        outb    %al, $0xa1
        movb    $0x34, %al
        outb    %al, $0x43
        movw    $1193, %ax
        outb    %al, $0x40
        movb    %ah, %al
        outb    %al, $0x40

        /* 64 rounds of writes over 1 MiB, each with a TLB flush. */
        movl    $64, %edx
2:      movl    $0x200000, %edi
        movl    $4096, %ecx
3:      movl    %ecx, (%rdi)
        addl    $256, %edi
        decl    %ecx
        jnz     3b
        movq    %cr3, %rax
        movq    %rax, %cr3
        decl    %edx
        jnz     2b
        movb    $'W', %al
        outb    %al, $DEBUG

        /* 20 timer interrupts, each waking us from hlt. */
        xorl    %ebp, %ebp
        sti
4:      hlt
        cmpl    $20, %ebp
        jb      4b
        cli
        movb    $'T', %al
        outb    %al, $DEBUG

        /* 500 unconditional VM exits. */
        movl    $500, %ecx
5:      pushq   %rcx
        xorl    %eax, %eax
        cpuid
        popq    %rcx
        decl    %ecx
        jnz     5b
        movb    $'C', %al
        outb    %al, $DEBUG

        movb    $0x21, %al
        outb    %al, $EXIT
6:      hlt
        jmp     6b

tick:   incl    %ebp
        pushq   %rax
        movb    $0x20, %al
        outb    %al, $0x20
        popq    %rax
        iretq

bad:    movb    $'X', %al
        outb    %al, $DEBUG
        movb    $1, %al
        outb    %al, $EXIT
7:      hlt
        jmp     7b

/* Interrupt gate at %edi to the handler in %rax. */
setgate:
        movw    %ax, (%rdi)
        movw    $8, 2(%rdi)
        movw    $0x8e00, 4(%rdi)
        shrq    $16, %rax
        movw    %ax, 6(%rdi)
        shrq    $16, %rax
        movl    %eax, 8(%rdi)
        movl    $0, 12(%rdi)
        ret

        .align  8
gdt:    .quad   0, 0x00af9b000000ffff, 0x00cf93000000ffff
gdtr:   .word   23
        .long   BASE + (gdt - _start)
idtr:   .word   4095
        .quad   IDT
end:
