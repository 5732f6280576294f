import { render } from 'preact';
import '../../components/theme.css';
import '../../components/page.css';
import '../../components/desk.css';
import '../../components/claim-card.css';
import { AllClaims } from './all-claims';

render(<AllClaims />, document.body);
