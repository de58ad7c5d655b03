import { Injectable, type CanActivate, type ExecutionContext } from "@nestjs/common";
import { TenantContext } from "./tenant-context.js";

// What is called a context keeps its values for one request, as far as this file tells.
@Injectable()
export class TenantGuard implements CanActivate {
  constructor(private readonly tenantContext: TenantContext) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    this.tenantContext.setTenantId(request.user.tenantId);
    return true;
  }
}
