
change_@NUMBER@() {
    shown=@SHOWN@
    asked=@ASKED@
    asked_folder=@ASKEDFOLDER@
    path=@PATH@
    folder=@FOLDER@
    stage=@STAGE@
    old_sha256=@OLD@
    new_sha256=@NEW@
    makes_folders=@MAKES@
    attributes=@ATTRIBUTES@
    sm_lock=@LOCK@
    sm_wait=@WAIT@
}

# The links on the way to it.
links_@NUMBER@() {
@LINKS@
}

# The folders above it, from the outside in, each handed to a command; and the other way round.
folders_@NUMBER@() {
@FOLDERS@
}
inside_out_@NUMBER@() {
@INSIDEOUT@
}

# The new file, byte for byte.
content_@NUMBER@() {
@CONTENT@
}
