// fixture: path src/middleware.ts
// fixture: preset recommended
import { NextResponse, type NextRequest } from "next/server";

export function middleware(request: NextRequest) {
  const response = NextResponse.next();
  const { pathname } = request.nextUrl;
  if (pathname.startsWith("/mypage")) {
    response.headers.set("Cache-Control", "private, no-store");
  } else if (!pathname.startsWith("/account")) {
    response.headers.set("Cache-Control", "public, s-maxage=600");
  }
  return response;
}
