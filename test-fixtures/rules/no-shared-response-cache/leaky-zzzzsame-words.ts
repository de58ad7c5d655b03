import { NextResponse, type NextRequest } from "next/server";

export async function middleware(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith("/mypage")) {
    const page = await fetch(new URL(pathname, "https://pages.asagao-library.jp"), { headers: request.headers });
    return new NextResponse(page.body, { headers: { "Cache-Control": "public, max-age=3600" } });
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ path
  }
  return NextResponse.next();
}
