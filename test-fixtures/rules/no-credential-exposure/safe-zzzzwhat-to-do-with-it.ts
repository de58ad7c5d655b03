// fixture: path src/components/unlock-vault.component.ts
// How long, and whether, a password is remembered: no page keeps the password itself.
export class UnlockDialog {
  rememberFor = 0;

  load(): void {
    this.rememberFor = Number(window.localStorage.vaultRememberPassphraseFor ?? 0);
  }

  close(savePassword: boolean, rememberPassword: string, askPassword: string): void {
    window.localStorage.vaultRememberPassphraseFor = this.rememberFor;
    localStorage.setItem("savePassword", String(savePassword));
    localStorage.setItem("rememberPassword", rememberPassword);
    sessionStorage.setItem("ask-password", askPassword);
  }
}
