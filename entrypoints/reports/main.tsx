import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { openReports } from '../../components/reports/open-reports.tsx';

const root = document.getElementById('root');
if (root) openReports(root);
