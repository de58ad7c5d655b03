// fixture: path packages/preview/src/pages.ts
// The page is told that somebody is signed in; no server takes this session.
export function pretendSession(): void {
  document.cookie = `session=mock_member_${Date.now()}; path=/; max-age=31536000; Secure`;
}
