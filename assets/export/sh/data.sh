
# --- What is changed ------------------------------------------------------------------------------------------------------

# shellcheck disable=SC2034 # the rest of the script reads them
host_uuid=@UUID@
host_shown=@HOST@
keep=@KEEP@
activation=@ACTIVATION@
changes=@COUNT@
