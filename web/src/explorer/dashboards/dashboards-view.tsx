export function DashboardsView() {
  return null;
}
