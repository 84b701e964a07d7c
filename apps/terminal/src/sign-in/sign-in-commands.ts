/** The commands about who this terminal is. */
export const signInCommands = ["login", "logout", "whoami"] as const;
export type SignInCommand = (typeof signInCommands)[number];
