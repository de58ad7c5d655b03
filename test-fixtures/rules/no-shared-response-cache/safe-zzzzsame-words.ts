import { NextResponse, type NextRequest } from "next/server";

export function middleware(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith("/mypage")) {
    return new NextResponse("Gone", { status: 410, headers: { "Cache-Control": "public, max-age=3600" } });
  }
  return NextResponse.next();
}
