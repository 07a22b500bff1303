/*
 * Imported for its effect by every command that writes: databases, recordings, drafts, logs and keys are for the user
 * who runs the product and for nobody else on the machine. Files come out as 0600, folders as 0700.
 */
process.umask(0o077);
