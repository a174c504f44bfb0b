# The German hyphenation patterns, compiled at build time, as read-only data of the program.
        .section .rodata
        .global protokollwerk_german_patterns
        .type   protokollwerk_german_patterns, @object
        .balign 16
protokollwerk_german_patterns:
        .incbin "german_patterns.bin"
        .size   protokollwerk_german_patterns, . - protokollwerk_german_patterns

        .section .note.GNU-stack, "", %progbits
